# What the founders decide about a workspace.

settings-pupils = What pupils may do
settings-pupils-text = Teachers can always do all of this. Pupil coordinators can do all of it but edit pages, which follows the switch below.
settings-pupils-post = Post updates on the home page
settings-pupils-comment = Comment on updates
settings-pupils-start-threads = Start threads in the forum
settings-pupils-start-threads-hint = Replying is always possible.
settings-pupils-upload = Add materials
settings-pupils-edit-pages = Edit pages
settings-pupils-edit-pages-hint = Pupils edit the pages that a teacher opened to them, pupil coordinators every page.
settings-pupils-create-pages = Create pages
settings-save = Save
settings-rest = Let the project rest
settings-rest-text = For a time in which little happens: holidays, exams, a long illness. Everybody can go on working; partners and visitors read until when it rests.
settings-rest-until = Last day of the rest
settings-rest-button = Let it rest
settings-rest-end = Go on now
settings-close = Finish the project
settings-close-text = When the project is finished, everybody can still read everything, and nobody can change anything.
settings-close-button = Finish the project
settings-close-question = Finish the project for everybody?
settings-close-again = Nothing is lost. Every founder can open it again.
settings-results = What came of it
settings-results-hint = A few sentences for everybody: they stand on the public page of the project. No names of pupils, please.
settings-reopen = Go on with the project
settings-reopen-text = Members can write again, with the roles and settings they had.
settings-reopen-button = Open it again
settings-archive = Put the project away
settings-archive-text = The tools disappear for everybody. What was published stays on the public page. Every founder can open the project again.
settings-archive-button = Put it away

told-workspace-closed = The project is finished. Everything can still be read.
told-workspace-reopened = The project goes on.
told-workspace-archived = The project is in the archive.
