# Materials of a workspace: files with a title. Pupils read and add them too.

material-empty = No materials yet
material-empty-text = Pictures, sheets and recordings that everybody in the project can use go here.
material-add = Add a material
material-title = Title
material-title-hint = If it stays empty, the name of the file is used.
material-alt = What does the picture show?
material-alt-hint = For pictures only: a sentence for people who cannot see it.
material-file = File
material-file-hint = Pictures up to { $pictures } MB, documents and sound up to { $files } MB, films up to { $films } MB.
material-upload = Add
material-room = { $used } of { $quota } MB are used
material-download = Download
material-name = Name of the file
material-kind = Kind
material-kind-image = Picture
material-kind-video = Film
material-kind-audio = Sound
material-kind-document = Document
material-size = Size
material-size-kilobytes = { $size } kB
material-size-megabytes = { $size } MB
material-for-pages = To show it on a page, copy this line into the text:
material-remove = Remove
material-remove-question = Remove this material?
material-remove-text = Nobody can open it any more, and it disappears from pages. A teacher can bring it back for seven days; then it is gone.
material-removed = Removed in the last seven days
material-removed-text = After seven days these files are gone for good.
material-restore = Bring it back

told-uploaded = The material is added.
