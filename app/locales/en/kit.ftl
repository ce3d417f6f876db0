# Kits: projects that are ready to be begun. The library, the page of one, and writing them on the desk.

kit-menu = Kits
kit-list-title = Project kits
kit-list-lead = Projects that are ready to be begun: with an idea, a plan, pages and questions. Take one and make it your own.
kit-search-words = Words
kit-search-competence = Key competence
kit-duration = Duration
kit-length-short = Up to 5 weeks
kit-length-medium = 6 to 8 weeks
kit-length-long = 9 weeks and more
kit-found = Kits to look at
kit-all = See all kits
kit-weeks = { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
}

# The page of one.
kit-start = Start a project with this kit
kit-edit = Change it
kit-download = Download
kit-read-in = Also in
kit-not-public = Only those who look after it see this page.
kit-template = What your workspace begins with
kit-template-text = When your project is approved, all this is waiting in its workspace. You can change everything, and leave out what does not fit.
kit-day = Day { $day }
kit-schools-each = each school
kit-schools-one = one school for all

# In projects.
kit-filled = This form was filled in for you. Change whatever you like. It comes from the kit
kit-no-idea = Not sure how to begin? Complete projects are waiting in the library:
kit-began-with = Began with the kit
kit-make-title = Let others begin with this
kit-make-text = Your support organisation gets a draft of a kit: what you wrote about the project, the pages on which only adults worked, and the first posts that adults wrote in the forum. Nothing with a pupil's name goes along, and no pictures.
kit-make = Make a kit of it

kit-state-draft = Draft
kit-state-published = In the library
kit-state-withdrawn = Withdrawn

# Labels of the form.
kit-field-levels = Level
kit-field-weeks = Weeks
kit-field-evaluation = How to see whether it worked
kit-field-follow-up = How it can go on
kit-field-pages = Pages
kit-field-plan = Plan
kit-field-forum = Forum
kit-field-polls = Polls

# On the desk.
kit-desk-lead = What teachers find in the library of kits. Drafts are seen by you and your colleagues only.
kit-desk-none = No kit of your country yet
kit-desk-none-text = Write one, or take one in from a file.
kit-new = Write a kit
kit-new-lead = A title is enough to begin. Nobody else sees it before you publish it.
kit-import-title = Take one in from a file
kit-import-text = A file that was downloaded from this or another portal. It becomes a draft.
kit-import-file = File of the kit
kit-import = Take it in
kit-column-kit = Kit
kit-column-state = State
kit-column-languages = Languages
kit-column-projects = Projects
kit-column-changed = Changed
kit-country = Looked after by
kit-country-hint = The officers who may change it.
kit-of-centre = The central support
kit-lang = Language of the text
kit-other-language = Another language
kit-write-in = Write in this language
kit-to-be-translated = There is no text in this language yet. The fields show the text in another one: write over it.
kit-missing = Before it can be published, it needs: { $fields }.
kit-publish = Publish
kit-withdraw = Withdraw
kit-withdraw-question = Withdraw this kit?
kit-withdraw-text = It leaves the library. Projects that began with it keep what they have. You can publish it again.
kit-preview = See the page
kit-part-class = For whom
kit-part-class-text = The same in every language.
kit-part-teacher = For the teacher
kit-part-template-text = Plain text with a few signs. Below each field is an example; a line that cannot be read is told with its number.
kit-hint-summary = Two or three sentences. They stand in the library.
kit-hint-evaluation = How do teachers and pupils find out what they learned?
kit-hint-follow-up = What could come after the last week?
kit-hint-pages = Each page begins with a line “# Title”. Below it comes its text.
kit-hint-plan = “# Phase”, then a line for each task: “- day | who | schools | title”. The day counts from the opening of the workspace. Who: teachers, pupils or everybody. Schools: each or one. Lines below a task say more about it.
kit-hint-forum = “# Section”, a line that says what it is for, then “## Title of the first thread” and its text.
kit-hint-polls = “# Question”, then a line “- answer” for each answer.
kit-example = An example: { $part }
kit-example-pages =
    # Our rules
    We are kind to each other.

    ## Pictures
    Only of things and drawings.
    # Diary
    What happened this week?
kit-example-plan =
    # Getting to know each other
    - 0 | teachers | each | Meet for half an hour
      Agree on the days and on three rules.
    - 7 | pupils | each | Show your town in five pictures
    # Looking back
    - 35 | teachers | one | Publish the best pages
kit-example-forum =
    # Questions
    Everything you want to know from each other.
    ## What do you see from your window?
    Look out and tell. Then ask the others one thing.
kit-example-polls =
    # When do we meet?
    - Monday
    - Friday

told-kit-published = The kit is in the library now.
told-kit-withdrawn = The kit is not in the library any more.
told-kit-imported = The kit is here, as a draft. Look through it, then publish it.
told-kit-made = Thank you. Your support organisation has the draft now.
