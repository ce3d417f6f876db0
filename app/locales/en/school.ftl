# Schools: one's own and the way into the portal, adding, the directory, a school's page.

school-state-pending = Waiting for confirmation
school-state-validated = Confirmed
school-state-returned = To be corrected
school-state-refused = Not confirmed

school-my-title = My school
school-my-lead = Where you work, and how far your registration is.
school-next-title = What happens next
school-step-registered = You registered
school-step-email = You confirm your e-mail address
school-step-email-text = We wrote to { $email }. Open the link in that letter.
school-step-school = You say where you work
school-step-school-text = Find your school, or add it.
school-step-school-checked = Your support organisation checks your school
school-step-person-checked = Your support organisation confirms you
school-step-due = You hear from us by { $day }, on this page and by e-mail.
school-step-late = This takes longer than usual. You need not do anything: the officers see that you are waiting.
school-step-ready = You find partners and start projects

school-todo-email-title = Please confirm your e-mail address
school-todo-email-again = Send the letter again
school-todo-choose-title = Where do you work?
school-todo-choose-text = Search for your school first. If it is not here, you can add it.
school-todo-other-title = Your school could not be confirmed
school-todo-other-text = You find the reason below. If you work at another school, choose that one.
school-todo-correct-title = Your support organisation asks for a correction
school-todo-correct-text = You find below what it is about. When you have corrected the details of the school, your registration goes on.
school-todo-colleague-title = The details of your school are being corrected
school-todo-colleague-text = The colleague who added the school was asked to do this. Your registration goes on as soon as it is done.
school-todo-answer-title = Your support organisation asks you for something
school-answer-label = What did you correct?
school-answer-hint = You can also answer a question here. Your name is in your profile.
school-answer-button = Send my registration again
school-waiting-title = Your registration is with your support organisation
school-waiting-text = Until then you can complete your profile.
school-refused-title = Your registration could not be confirmed
school-refused-text = If you think that this is a mistake, please write to the support organisation of your country.
school-ready-title = You are confirmed: everything is open to you
school-ready-people = Find partners
school-ready-project = Start a project
school-moving-title = Your new school waits to be confirmed
school-moving-text = Everything stays open to you meanwhile. Your support organisation writes to you.
school-unconfirmed = not confirmed yet
school-since = since { $day }
school-since-day = Your first day there
school-former-title = Where you worked before
school-role-change = Change what I do there
school-role-save = Save
school-leave-day = Your last day there
school-leave-day-hint = Leave it empty when it is today.
school-leave-button = I no longer work here
school-leave-question = You no longer work at this school?
school-leave-text = Your registration at this school ends. If you are confirmed at no other one, you cannot search people or found projects until you are; the workspaces you are in stay open to you.
school-leave-yes = Leave this school

school-find-title = Find your school
school-find-other-title = Do you work at another school?
school-find-other-text = When you join another school, your support organisation confirms only that one. Your projects and workspaces stay yours, and everything stays open to you meanwhile. When you have left the old school, say so there.
school-find-words = Name, town or number
school-find-button = Search
school-found-legend = Which one is yours?
school-found-mine = you are registered here
school-found-more = There are more schools than are shown here. Add a word, such as the town.
school-found-none-title = No school found
school-found-none-text = Try fewer words, or only the town. If your school is not here, add it.
school-join-button = I work here
school-add-link = My school is not here: add it

school-new-title = Add my school
school-new-lead = Please write the details as they are in the national register. Your support organisation checks them.
school-new-button = Add my school
school-alike-title = Is it one of these?
school-alike-text = These schools look like yours. A school that is here twice divides its teachers.
school-alike-join = This is mine
school-alike-none = None of these: add my school

school-part-place = Where it is
school-part-head = Who can confirm it
school-part-you = You
school-field-country = Country
school-field-country-hint = It decides which support organisation looks at your registration, and cannot be changed later.
school-field-name = Name of the school
school-field-name-hint = As people know it.
school-field-legal-name = Legal name
school-field-legal-name-hint = Only if it is another.
school-field-types = Kind of school
school-field-number = Number in the national register
school-field-number-hint = If your country gives schools one.
school-field-town = Town
school-field-region = Region
school-field-postcode = Postcode
school-field-address = Street and number
school-field-website = Web site
school-field-website-hint = It helps the officer to find your school.
school-field-head-name = Name of the head
school-field-head-email = E-mail address of the head
school-field-head-email-hint = An address of the school, not a private one. Other schools do not see it.
school-field-role = What do you do there?
school-save = Save the details
school-edit-again = When you save, the school goes to your support organisation again.

school-list-lead = Schools whose staff take part.
school-all-countries = All countries
school-list-none-title = No school found
school-list-none-text = Try fewer words, or another country.
school-list-all = Show all schools
school-staff-count = { $count ->
    [one] { $count } colleague
   *[other] { $count } colleagues
}
school-correct-button = Correct the details
school-page-desk = At the support desk
school-page-address = Address
school-page-projects = Projects that run now
school-page-staff = Who works here
school-page-staff-none = No confirmed colleagues yet.
school-page-founded = Projects of the school
school-administrator = Looks after this page
school-administrator-name = Let them look after this page
school-administrator-drop = No longer looks after this page
school-page-inside = Only the school and its support organisation see this

told-school-added = Your school is added and waits for your support organisation.
told-school-joined = You are registered at this school. Your support organisation looks at your registration.
told-school-left = You no longer work at this school.
told-answer-sent = Your registration was sent again.
