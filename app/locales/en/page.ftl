# Pages of a workspace. Pupils read and write them too.

page-new = New page
page-empty = No pages yet
page-empty-text = A page is a good place for what you find out together: a story, a table, a recipe.
page-archived-pages = Archived pages
page-published = On the web
page-published-outdated = On the web, changed since
page-open-to-pupils = Pupils may edit
page-move-up = Move up: { $title }
page-move-down = Move down: { $title }
page-edit = Edit
page-edit-title = Edit: { $title }
page-title = Title
page-text = Text
page-text-hint = Formatting is optional: **bold**, *italic*, # heading, - list.
page-pupils-edit = Pupils may edit this page
page-pupils-edit-hint = Every version is kept, and teachers can bring an old one back.
page-save = Save
page-pictures = Show a picture from the materials
page-pictures-hint = Copy the line below a picture into the text. The words in square brackets are read out to people who cannot see the picture.
page-without-text = There is no text on this page yet.
page-archived = This page is in the archive
page-archived-text = Only teachers see it here.
page-restore = Bring it back
page-archive = Put into the archive
page-archive-question = Put this page into the archive?
page-archive-text = Pupils no longer see it, and it is taken off the web. You can bring it back at any time.

# History.
page-history = History
page-history-title = History: { $title }
page-history-lead = Every version is kept. Open one to read it or to bring it back.
page-version = Version { $number }
page-current = now
page-restore-version = Bring this version back
page-restore-version-question = Bring this version back?
page-restore-version-text = It becomes the newest version. Nothing that was written since is lost.

# On the web.
page-publish = Publish
page-publish-again = Publish the newest version
page-publish-title = This is what visitors will see
page-publish-lead = Everybody on the web can read the page. Later changes are shown only when a teacher publishes again.
page-publish-now = Publish now
page-preview = What visitors will see
page-see-public = See it as a visitor
page-unpublish = Take off the web
page-unpublish-question = Take this page off the web?
page-unpublish-text = Visitors can no longer read it. The page itself stays as it is.
page-names-roster = The page names pupils, so it cannot be published
page-names-roster-text = Please take these names out. On the web nobody may find out who the pupils are.
page-names-nickname = These words are nicknames of pupils
page-agree-nicknames = These words do not point to a pupil
page-agree-nicknames-hint = If one does, please go back and take it out.
page-agree-pictures = Nobody can be recognised in the pictures, or their parents agreed
page-agree = I have read the page, and everybody may see it
page-by-pupil = A pupil of { $school }
page-by-school = { $school }

told-published = The page is on the web.
told-unpublished = The page is off the web.
told-archived = The page is in the archive.
told-removed = It is removed. A teacher can bring it back.
told-restored = It is back.
page-world = A page of the project “{ $project }” of schools in { $countries }.
