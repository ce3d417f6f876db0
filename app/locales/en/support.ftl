# The support desk: what waits, with its evidence, and deciding.

support-title = Support desk
support-lead = What waits for you. The aim is an answer within { $days } working days.
support-part-overview = Overview
support-part-people = People
support-part-schools = Schools
support-part-projects = Projects
support-part-reports = Reports
support-waiting-count = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
support-overdue-count = { $count ->
    [one] { $count } too long
   *[other] { $count } too long
}
support-nothing = Nothing waits
support-open-queue = Open the queue

support-people-lead = Registrations, the oldest first.
support-schools-lead = Schools, the oldest first.
support-filter-words = Name, e-mail address or school
support-filter-state = Show
support-filter-waiting = What waits
support-filter-button = Search
support-state-registered = Waiting
support-state-validated = Validated
support-state-returned = Given back
support-state-refused = Refused
support-state-suspended = Suspended
support-column-person = Person
support-column-school = School
support-column-country = Country
support-column-town = Town
support-column-people = People waiting
support-column-age = Waits for
support-age = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
support-age-overdue = { $count ->
    [one] { $count } working day, overdue
   *[other] { $count } working days, overdue
}
support-age-today = since today
support-empty-title = Nothing waits here
support-empty-text = When somebody of your country registers or adds a school, it appears here.
support-none-title = Nothing found
support-none-text = Try fewer words, or show another state.
support-show-waiting = Show what waits
support-next = Next in the queue
support-queue-done = The queue is done

support-evidence-title = What speaks for it
support-email = E-mail address
support-email-confirmed = confirmed
support-email-unconfirmed = not confirmed
support-about = About themselves
support-since = In this state since
support-no-school = No school yet
support-evidence-email-yes = The e-mail address belongs to the school's web site.
support-evidence-email-no = The e-mail address does not belong to the school's web site.
support-evidence-no-site = The school gave no web site to compare the e-mail address with.
support-evidence-colleagues = { $count ->
    [one] { $count } validated colleague at this school
   *[other] { $count } validated colleagues at this school
}
support-evidence-creator = This person added the school.
support-evidence-head-asked = The head was asked by mail on { $day } and has not answered yet.
support-evidence-head-known = The head says: I know this person.
support-evidence-head-unknown = The head says: I don't know this person.
support-head-known = Head: yes
support-head-unknown = Head: no
support-evidence-head-yes = The head's address belongs to the school's web site.
support-evidence-head-no = The head's address does not belong to the school's web site.
support-creator = added the school
support-staff-title = Who is registered here
support-staff-none = Nobody at the moment.
support-alike-title = Schools that look alike
support-alike-text = If it is one of these, give it back and ask to join that one.
support-comment-title = What was said last

support-decide-title = Your decision
support-verdict = What do you decide?
support-verdict-approve = Validate
support-verdict-approve-person = The person can search people and found projects.
support-verdict-approve-joins = The school is confirmed as theirs, and they are shown among its staff.
support-verdict-approve-school = Its staff can be validated.
support-verdict-return = Give back for a correction
support-verdict-return-hint = It waits again when it was corrected.
support-verdict-refuse = Refuse
support-verdict-refuse-hint = You can take this back later.
support-verdict-refuse-joins = Only this school ends. The person can choose it again.
support-reasons = Ready-made reasons
support-reasons-hint = Everybody reads them in their own language.
support-comment = In your own words
support-comment-hint = Needed to give back or refuse, unless you tick a ready-made reason. The person reads it on the portal and in a letter.
support-with-school = Validate the school too
support-with-school-hint = The school waits as well, and a person is validated only together with or after the school. Please look at it first.
support-school-in-the-way = The person can be validated when the school is.
support-decide-button = Decide
support-own = Nobody decides on their own registration. A colleague does it.
support-moving = This person is validated already and stays so. You decide only whether they work at the school that is not yet confirmed.
support-joins = one more school
support-not-waiting = It is not your turn at the moment.
support-reopen = Put back into the queue
support-reopen-text = For a decision that was a mistake, or when there is news.

support-reason-full-name = Please write your full name in your profile, as your school knows you.
support-reason-school-email = Please use the e-mail address your school gave you, or ask your head to write to us that you work there.
support-reason-other-school = We cannot find you at this school. Please choose the school you work at.
support-reason-not-staff = The portal is for people who work at a school.
support-reason-not-in-register = We cannot find the school in the national register. Please check its name and number.
support-reason-address = Please complete the address of the school.
support-reason-head = Please give the name of the head and an e-mail address of the school.
support-reason-duplicate = The school is here already. Please search for it and join it.
support-reason-not-a-school = This is not a school that can take part.
support-reason-together = Please show how the pupils of the schools work together, not only beside each other.
support-reason-steps = Please say step by step what happens when, and who does it.
support-reason-outcome = Please say what there will be to see, hear or hold at the end.
support-reason-fit = Please check whether ages and subjects fit all the schools.
support-reason-pupils-named = Please leave out names and pictures of pupils.

support-history-title = What happened
support-history-none = Nothing yet.
support-history-registered = Registered
support-history-email = Confirmed the e-mail address
support-history-joined = Joined a school
support-history-left = Left a school
support-history-workplace = Said what they do at a school
support-history-answered = Answered
support-history-approved = Validated
support-history-returned = Given back
support-history-refused = Refused
support-history-reopened = Put back into the queue
support-history-added = Added the school
support-history-edited = Changed the details
support-history-head-known = The head knows this person
support-history-head-unknown = The head does not know this person
support-history-merged = Another entry was merged into this one
support-history-transferred = Came from the officers of another country
support-history-administrator = Named to look after the page
support-history-administrator-gone = No longer looks after the page
support-history-corrected = Corrected the details
support-history-imported = Came from the national register

told-decided = Your decision is saved, and everybody concerned was told.
told-reopened = It is back in the queue.

support-part-numbers = Numbers
support-part-audit = Audit log
support-numbers-lead = How much waits, and how long decisions took: the last seven days against the seven days before.
support-numbers-csv = Download as CSV
support-numbers-queue = Queue
support-numbers-open = Open
support-numbers-overdue = Too long
support-numbers-median = Half within, this week
support-numbers-median-before = Half within, last week
support-numbers-p90 = 9 of 10 within, this week
support-numbers-p90-before = 9 of 10 within, last week
support-numbers-caption = This week against the last
support-numbers-week = Week until
support-numbers-decided = Decided
support-numbers-median-short = Half within
support-numbers-p90-short = 9 of 10 within
support-numbers-chart = { $queue }: how long decisions took, by week
support-numbers-weeks-ago = Below the bars: how many weeks ago.
support-numbers-as-table = { $queue } as a table
support-numbers-countries = Countries
support-numbers-countries-caption = The last four weeks, by country
support-no-decision = –
support-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
support-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
support-audit-lead = Who did what, and when: what concerns the people and schools of your country. Nobody can change it.
support-audit-none = No entry is like that.
support-audit-all = Everything
support-audit-by = Name of who did it
support-audit-from = From
support-audit-until = Until
support-audit-when = When
support-audit-who = Who
support-audit-kind = About
support-audit-action = Action
support-audit-target = What
support-audit-nobody = a pupil, or nobody signed in
support-audit-account = Accounts and sign-in
support-audit-person = Registrations
support-audit-school = Schools
support-audit-contact = Contacts
support-audit-conversation = Conversations
support-audit-kit = Kits
support-audit-project = Projects
support-audit-announcement = Partner board
support-audit-workspace = Workspaces
support-audit-member = Members of workspaces
support-audit-class = Classes
support-audit-pupil = Pupils’ accounts
support-audit-page = Pages
support-audit-thread = Forum threads
support-audit-reply = Forum replies
support-audit-task = Tasks of plans
support-audit-poll = Polls
support-audit-post = Posts
support-audit-comment = Comments
support-audit-material = Materials
support-audit-file = Files

support-filter-any = Everything
support-filter-age = Waiting time
support-filter-age-overdue = Too long
support-filter-age-in-time = In time
support-filter-holder = Who works on it
support-filter-holder-mine = I do
support-filter-holder-free = Nobody else
support-filter-order = Order
support-filter-order-oldest = Oldest first
support-filter-order-newest = Newest first
support-filter-clear = Clear cases
support-filter-mail = The address is the school’s
support-filter-head = The head says yes
support-filter-nothing = Nothing yet
support-filter-doubt = Somebody says no
support-mail-matches = School’s address
support-column-clear = Clear case
support-tick = Tick { $name }
support-bulk-text = A case is clear when the school is validated, its address, its head or two colleagues speak for the person, and nobody against. Everybody is told, as after a single decision.
support-bulk-button = Validate those ticked
support-left-title = Not validated
support-left-decided = { $by } has decided meanwhile.
support-left-taken = { $by } works on it.
support-left-unclear = no clear case any more. Please look at it.
support-take = Take it
support-take-hint = For up to four hours, colleagues see that you work on it and leave it alone.
support-take-over = Take it over
support-give-back = Give it back
support-holder-me = You
support-holder-own = You work on this until { $until }.
support-holder-other = { $officer } works on this until { $until }. Only then, or when you take it over, can you decide.
support-notes-title = Notes of the desk
support-note-label = Your note
support-note-hint = Only the officers of the country read it.
support-note-hint-person = On the portal only the officers of the country read it. The person reads it when they download their data.
support-note-button = Write the note
support-note-remove = Remove the note
support-previous = The one before
support-decide-next = Decide and go on
support-keys = With the keyboard: Alt (in Firefox Alt and Shift) together with N for the next, P for the one before, T to take it or give it back, D to decide and go on.
support-audit-desk = Work of the desk
told-several-validated = They are validated, and everybody was told.
told-several-approved = The ticked projects are approved.
told-some-left = Some are approved. Those that are left need a look of their own.
support-audit-report = Reports
support-filter-colleague = A colleague says yes
support-filter-certificate = There is a paper
support-colleagues-know = { $count ->
    [one] { $count } colleague: yes
   *[other] { $count } colleagues: yes
}
support-colleagues-do-not = { $count ->
    [one] { $count } colleague: no
   *[other] { $count } colleagues: no
}
support-has-certificate = Paper
support-evidence-colleague-knows = { $by }, a colleague, says: I know this person.
support-evidence-colleague-does-not = { $by }, a colleague, says: I don’t know this person.
support-history-colleague-knew = A colleague knows this person
support-history-colleague-did-not = A colleague does not know this person
support-history-certificate = Sent a paper
support-history-certificate-gone = Took a paper back
support-part-reasons = Reasons
support-own-reasons-lead = Reasons that the officers of your country write themselves. They stand beside those that come with the portal, and everybody reads them in their own language.
support-own-reasons-people = About people
support-own-reasons-schools = About schools
support-own-reasons-link = Write own reasons
support-own-reason-add = Add a reason
support-own-reason-edit = Change
support-own-reason-hint = Write it in at least one language, as a sentence to the person it is about. Whoever reads the portal in a language without a text gets the English one.
support-own-reason-save = Save the reason
support-own-reason-remove = Remove the reason
told-reason-removed = The reason is removed. What was said with it stays.
