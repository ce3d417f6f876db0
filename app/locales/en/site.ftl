# The frame of every page, the home page, what the portal says of itself.

site-language-name = English
site-sign-in = Sign in
site-sign-out = Sign out
site-register = Register as a teacher
site-see-projects = See what others do
site-not-found = There is nothing here
site-go-home = Go to the start page
site-notifications = { $count ->
    [one] Notifications: one new
   *[other] Notifications: { $count } new
}
site-messages = { $count ->
    [one] Messages: one conversation with news
   *[other] Messages: { $count } conversations with news
}
site-menu-home = Start page
site-menu-projects = Projects
site-menu-announcements = Partners
site-menu-people = People
site-menu-schools = Schools
site-menu-desk = Support desk
site-menu-about = About
site-menu-pupils = For pupils
site-menu-profile = My profile
site-menu-my-school = My school
site-menu-messages = Messages
site-menu-contacts = My contacts
site-menu-security = Password and devices
site-hero-title = Classrooms of different countries, working together
site-hero-lead = Find a partner teacher, start a project, and let your pupils work in one safe place with pupils of another country.

site-pupil = I am a pupil
site-how-title = How it works
site-how-find = Find a partner
site-how-find-text = Look for a teacher of another country by subject, language and the age of the pupils, and get in touch.
site-how-found = Found a project
site-how-found-text = Write down together what you want to do. The support organisations of your countries look at it and open your workspace.
site-how-work = Work together
site-how-work-text = Your pupils write pages, talk in the forum and share pictures in a place that only members see. You decide what the world may read.
site-newest-projects = New projects
site-size-countries = { $count ->
    [one] country
   *[other] countries
}
site-size-schools = { $count ->
    [one] school
   *[other] schools
}
site-size-staff = { $count ->
    [one] teacher
   *[other] teachers
}
site-size-projects = { $count ->
    [one] project
   *[other] projects
}
site-about-who = Who takes part
site-about-who-text = Teachers, heads, librarians and other staff of schools. The support organisation of each country checks every person and every school before they can contact others.
site-about-project = What a project is
site-about-project-text = Two to six people of at least two schools found it together. It gets a workspace with pages, a forum, materials and a feed for its members.
site-about-children = How children are protected
site-about-children-text = Pupils have no e-mail address here and cannot be found. They appear under a nickname, and only inside their workspace. Everything they write is for members only until a teacher publishes a page, and teachers see all that is written.
site-about-open = Open and yours
site-about-open-text = The portal is free software. Each organisation can run it on its own machines, and nothing on these pages is fetched from anywhere else.
site-hello = Hello { $name }
site-pupil-hello = Hello { $name }
site-pupil-lead = Here are the places where you work with your class and with pupils of other countries.
site-waiting = Waiting for you
site-my-projects = My projects
site-my-workspaces = My workspaces
site-registration = Your registration
site-registration-text = See what is still missing and what happens next.
site-desk-text = People, schools and projects that wait for your decision.
site-requests = { $count ->
    [one] One colleague asks for contact
   *[other] { $count } colleagues ask for contact
}
site-requests-text = Read what they write and answer.
site-invited = { $from } invites you to this workspace. Your role: { $role }.
site-find-partner = Find a partner
site-find-partner-text = Look for teachers by country, subject, language and age of the pupils.
site-start-project = Start a project
site-start-project-text = Write down an idea. It is kept while you type, and nobody sees it before you invite somebody.
site-no-workspace = No workspace yet
site-no-workspace-text = A workspace opens when the support organisations have approved your project.
site-no-workspace-pupil = Ask your teacher to add you.
site-members = { $count ->
    [one] One member
   *[other] { $count } members
}
site-last-activity = last active on

told-saved = Your changes are saved.

site-second-step = Set up the second step
site-second-step-text = You support a country. The desk opens when you sign in with a code from your phone, too, or with a passkey.

site-steps-title = Your first steps
site-steps-done = { $done } of { $all } done. They are ticked by themselves.
site-steps-away = Put this list away
site-step-email = Confirm your e-mail address
site-step-email-text = Follow the link in the letter we sent you.
site-step-school = Say at which school you work
site-step-school-text = Look for it first; if it is not here yet, add it.
site-step-profile = Tell others about you
site-step-profile-text = A few sentences, your subjects and your languages: so that others find you.
site-step-contact = Find your first contact
site-step-contact-text = Look for a colleague in another country and ask to get in touch.
site-step-project = Begin your first project
site-step-project-text = Write down an idea, or accept the invitation of a contact.
site-unread = { $count ->
    [one] One piece of news is unread
   *[other] { $count } pieces of news are unread
}
site-unread-text = Read what is new.
site-desk-waiting = { $count ->
    [one] One case waits for your decision.
   *[other] { $count } cases wait for your decision.
}
site-unread-messages = { $count ->
    [one] In one conversation there is something new
   *[other] In { $count } conversations there is something new
}
site-unread-messages-text = Read what your colleagues write.
