# What people are told on the page.

notification-title = Notifications
notification-mark-read = Mark all as read
notification-new = new
notification-empty-title = Nothing here yet
notification-empty-text = When somebody asks you something, or decides on something of yours, you read it here.
notification-registration-validated = Your support organisation has confirmed your registration. Welcome!
notification-registration-returned = Your support organisation asks you to correct your registration.
notification-registration-refused = Your support organisation could not confirm your registration.
notification-school-approved = Your support organisation has confirmed { $school }.
notification-school-returned = Your support organisation asks for a correction of the details of { $school }.
notification-school-refused = Your support organisation could not confirm { $school }.
notification-contact-asked = { $from } asks to become your contact.
notification-contact-accepted = { $from } is now one of your contacts.
notification-founder-invited = { $from } invites you to found “{ $title }” together.
notification-founder-accepted = { $from } founds “{ $title }” with you.
notification-founder-declined = { $from } cannot found “{ $title }” with you.
notification-project-approved = The support organisation of { $country } has approved “{ $title }”.
notification-project-returned = The support organisation of { $country } asks for changes to “{ $title }”.
notification-project-refused = The support organisation of { $country } could not approve “{ $title }”.
notification-workspace-opened = The workspace of “{ $title }” is open.
notification-member-invited = { $from } invites you to work in the project “{ $title }”.
notification-member-accepted = { $from } now works with you in “{ $title }”.
notification-member-declined = { $from } cannot join “{ $title }”.
