# What people are told on the page.

notification-title = Notifications
notification-mark-read = Mark all as read
notification-new = new
notification-empty-title = Nothing here yet
notification-empty-text = When somebody asks you something, or decides on something of yours, you read it here.
notification-registration-validated = Your support organisation has confirmed your registration. Welcome!
notification-registration-returned = Your support organisation asks you to correct your registration.
notification-registration-refused = Your support organisation could not confirm your registration.
notification-registration-moved = The support organisation of { $country } decides on your registration from now on.
notification-registration-moved-alone = The support organisation of { $country } decides on your registration from now on. Please choose the school where you work.
notification-workplace-confirmed = Your support organisation has confirmed that you work at { $school }.
notification-workplace-returned = Before your support organisation confirms that you work at { $school }, it asks you for something.
notification-workplace-ended = Your support organisation could not confirm that you work at { $school }.
notification-school-approved = Your support organisation has confirmed { $school }.
notification-school-returned = Your support organisation asks for a correction of the details of { $school }.
notification-school-refused = Your support organisation could not confirm { $school }.
notification-contact-asked = { $from } asks to become your contact.
notification-contact-accepted = { $from } is now one of your contacts.
notification-message-received = { $from } wrote you a message.
notification-search-matched = { $count ->
    [one] One new result
   *[other] { $count } new results
} for your search “{ $name }”.
notification-desk-received = Another country gave this to your desk: { $name }
notification-projects-overdue = { $count ->
    [one] A project waits too long for the answer of { $country }.
   *[other] { $count } projects wait too long for the answer of { $country }.
}
notification-founder-invited = { $from } invites you to found “{ $title }” together.
notification-founder-accepted = { $from } founds “{ $title }” with you.
notification-founder-declined = { $from } cannot found “{ $title }” with you.
notification-project-approved = The support organisation of { $country } has approved “{ $title }”.
notification-project-returned = The support organisation of { $country } asks for changes to “{ $title }”.
notification-project-refused = The support organisation of { $country } could not approve “{ $title }”.
notification-workspace-opened = The workspace of “{ $title }” is open.
notification-workspace-closed = { $from } finished the project “{ $title }”. Everything can still be read.
notification-workspace-reopened = { $from } opened the project “{ $title }” again.
notification-member-invited = { $from } invites you to work in the project “{ $title }”.
notification-member-accepted = { $from } now works with you in “{ $title }”.
notification-member-declined = { $from } cannot join “{ $title }”.

notification-settings = What reaches you, and how
notification-settings-lead = Choose for each kind of news how it comes to you. All of it also stands on the page, unless you want none.
notification-kinds-title = Kinds of news
notification-kind-registration = Your registration is decided on
notification-kind-school = Your school is decided on
notification-kind-contact-asked = A colleague asks to become your contact
notification-kind-contact-accepted = A colleague accepts your request
notification-kind-message = A colleague writes you a message
notification-kind-search-matched = Something new fits a search that you keep
notification-kind-report = Something that was reported is decided on
notification-kind-desk = Another country gives something to your desk
notification-kind-founder-invited = A contact invites you to found a project
notification-kind-founder-answered = Somebody answers an invitation to found your project
notification-kind-project-decided = A support organisation decides on your project
notification-kind-workspace-opened = A workspace of yours opens, ends or goes on
notification-kind-member-invited = A contact invites you into a workspace
notification-kind-member-answered = Somebody answers your invitation into a workspace
notification-delivery-at-once = By mail, at once
notification-delivery-daily = By mail, once a day
notification-delivery-weekly = By mail, once a week
notification-delivery-page = Only on the page
notification-delivery-off = Not at all
notification-as-usual = As usual: { $delivery }
notification-as-everywhere = As for all projects: { $delivery }
notification-save = Save choices
notification-always-title = What always comes
notification-always-text = Letters about your registration, your school, your sign-in and the safety of your account always come by mail, at once.
notification-times-title = When letters come
notification-times-text = All hours are those where you are. You set the place on your profile:
notification-quiet-from = Quiet from
notification-quiet-to = Quiet until
notification-no-rest = No quiet hours
notification-digest-hour = Collected letters come at
notification-digest-day = The weekly one comes on
notification-save-times = Save times
notification-day-monday = Monday
notification-day-tuesday = Tuesday
notification-day-wednesday = Wednesday
notification-day-thursday = Thursday
notification-day-friday = Friday
notification-day-saturday = Saturday
notification-day-sunday = Sunday
notification-projects-title = Project by project
notification-projects-text = For a project that keeps you busy, or one that is over, choose something else.
notification-own-choices = own choices
notification-project-title = News of “{ $title }”
notification-project-lead = What you choose here counts for this project only.
notification-digests = Collected letters, daily and weekly
notification-unsubscribe-title = No more such letters
notification-unsubscribe-lead = Do you want no more letters of this kind? What they tell will still stand on the page when you sign in.
notification-unsubscribe-button = Send me no more
notification-unsubscribed = You get no more letters of this kind.
notification-unsubscribe-gone = This link is too old or not complete. When you sign in, you can choose for every kind of letter.
notification-choose-all = Choose for every kind of letter
