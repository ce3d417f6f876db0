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
site-menu-home = Start page
site-menu-projects = Projects
site-menu-people = People
site-menu-schools = Schools
site-menu-desk = Support desk
site-menu-about = About
site-menu-pupils = For pupils
site-menu-profile = My profile
site-menu-my-school = My school
site-menu-contacts = My contacts
site-menu-security = Password and devices
site-hero-title = Classrooms of different countries, working together
site-hero-lead = Find a partner teacher, start a project, and let your pupils work in one safe place with pupils of another country.

told-saved = Your changes are saved.
