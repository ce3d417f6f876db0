# Letters. Each says one thing.

mail-greeting = Dear { $name },
mail-farewell = With kind regards,
    the { $portal } team
mail-why = You get this letter because you have an account at { $address }.
mail-link-lifetime = The link works once, for one hour. If you did not ask for this, you need not do anything.
mail-go-to-portal = Open { $portal }

mail-confirm-subject = Please confirm your e-mail address for { $portal }
mail-confirm-text = Somebody – you, we hope – registered at { $portal } with this address. Please confirm that it is yours.
mail-confirm-link = Confirm my address

mail-already-subject = You already have an account at { $portal }
mail-already-text = Somebody wanted to use your address for an account. You already have one, so nothing was changed. If it was you and you forgot your password, choose a new one.
mail-already-link = Choose a new password

mail-reset-subject = Choose a new password for { $portal }
mail-reset-text = Here is the link to choose a new password.
mail-reset-link = Choose a new password

mail-password-changed-subject = Your password for { $portal } was changed
mail-password-changed-text = The password of your account at { $portal } was changed just now. If it was you, you need not do anything. If not, choose a new one at once; everybody who is signed in with your account is then signed out. After that, look at the page “Password and devices”: passkeys and accounts elsewhere go on opening your account until you take them away there.

mail-validated-subject = Welcome to { $portal }
mail-validated-text = Your support organisation has confirmed your registration. You can now find partners and start projects at { $portal }.

mail-returned-subject = Your registration at { $portal } needs something from you
mail-returned-text = Your support organisation has looked at your registration and asks for a correction:
mail-returned-link = Correct my registration

mail-refused-subject = Your registration at { $portal }
mail-refused-text = Your support organisation could not confirm your registration. This is the reason:

mail-workplace-confirmed = Your support organisation has confirmed that you work at { $school }.
mail-workplace-returned = Before your support organisation confirms that you work at { $school }, it asks you for this. Everything else stays as it is. Please answer on the page of your school.
mail-workplace-ended = Your support organisation could not confirm that you work at { $school }, so this school is not yours any more on the portal. Everything else stays as it is. This is the reason:

mail-school-subject = Your school: { $school }
mail-school-approved = Your support organisation has confirmed { $school }.
mail-school-returned = Your support organisation asks for a correction of the details of { $school }:
mail-school-refused = Your support organisation could not confirm { $school }. This is the reason:
mail-school-link = See my school

mail-contact-asked-subject = { $from } would like to work with you
mail-contact-asked-text = { $from } asks to become your contact and writes:
mail-contact-asked-link = Answer the request

mail-contact-accepted-subject = { $from } accepted your request
mail-contact-accepted-text = { $from } is now one of your contacts. You can start a project together.
mail-contact-accepted-link = See the profile

mail-message-subject = { $from } wrote to you
mail-message-text = { $from } wrote you a message at { $portal }. You can read and answer it there.
mail-message-link = Read the message

mail-founder-invited-subject = { $from } invites you to found a project
mail-founder-invited-text = { $from } invites you to found the project “{ $title }” together.
mail-founder-invited-link = Read the project and answer

mail-founder-accepted-subject = { $from } joins your project
mail-founder-accepted-text = { $from } has accepted your invitation and founds “{ $title }” with you.
mail-founder-declined-subject = { $from } cannot join your project
mail-founder-declined-text = { $from } has declined the invitation to found “{ $title }”. You can invite somebody else.

mail-founder-wanted-name = colleague
mail-founder-wanted-subject = { $from } invites you to found “{ $title }” together
mail-founder-wanted-link = Read the invitation
mail-founder-wanted-text = { $from } would like to found the school project “{ $title }” with you.
mail-founder-wanted-portal = { $portal } is a place where schools of different countries work together. It costs nothing, and pupils need no e-mail address.
mail-founder-wanted-why = You get this letter because { $from } typed your address. If it is not for you, you need not do anything: there will be no other letter.
mail-project-subject = Your project: { $title }
mail-project-approved = The support organisation of { $country } has approved “{ $title }”.
mail-project-returned = The support organisation of { $country } asks for changes to “{ $title }”:
mail-project-refused = The support organisation of { $country } could not approve “{ $title }”. This is the reason:
mail-project-link = Open the project

mail-workspace-subject = The workspace is open: { $title }
mail-workspace-text = All support organisations have approved “{ $title }”. The workspace is open: add your classes and start.
mail-workspace-link = Open the workspace

# An invitation into a workspace.
mail-member-invited-subject = { $from } invites you into a project
mail-member-invited-text = { $from } asks you to work with them in the project “{ $title }”.
mail-member-invited-link = Look at the invitation and answer

mail-security-link = Look at my account
mail-step-changed-subject = How you sign in to { $portal } has changed
mail-step-on-text = From now on, a code from your phone is asked for when you sign in to { $portal }. If this was not you, choose a new password at once.
mail-step-off-text = From now on, your password is enough to sign in to { $portal }. If this was not you, choose a new password at once.
mail-passkey-added-text = The passkey “{ $passkey }” can now open your account at { $portal }. If this was not you, remove it and choose a new password at once.
mail-passkey-removed-text = The passkey “{ $passkey }” no longer opens your account at { $portal }. If this was not you, choose a new password at once.
mail-provider-linked-text = Your account at { $provider } now opens your account at { $portal }. If this was not you, end it on your page “Password and devices” and choose a new password.
mail-code-used-subject = A code on paper was used at { $portal }
mail-code-used-text = Somebody just signed in to your account at { $portal } with one of your codes on paper. If this was not you, choose a new password at once and make new codes.

mail-unsubscribe = Send me no more letters of this kind
mail-settings = Choose what reaches you, and how
mail-news-link = Open it
mail-digest-subject = { $count ->
    [one] { $portal }: one piece of news
   *[other] { $portal }: { $count } pieces of news
}
mail-digest-text = This is what is new for you at { $portal }:
mail-digest-more = { $count ->
    [one] And one more on the page.
   *[other] And { $count } more on the page.
}
mail-digest-link = See all news

mail-export-subject = Your data at { $portal } is packed
mail-export-text = The download of your data is ready. It waits for you on the page “My data” for { $days } days.
mail-erasure-subject = Your account at { $portal } will be deleted
mail-erasure-text = Somebody – you, we hope – asked us to delete your account at { $portal }. We do so in { $days } days. If you change your mind, or if it was not you, sign in before and keep your account.
mail-erasure-link = Keep my account
mail-kept-subject = Your account at { $portal } stays
mail-kept-text = Your account is not deleted. If it was not you who decided so, please change your password.

mail-head-subject = Does { $person } work at { $school }?
mail-head-text = { $person } has registered on { $portal } as a member of the staff of { $school }. Schools of different countries work together there. Please tell the support organisation of your country whether you know this person: it takes one click, and you need no account.
mail-head-after = The link works for 30 days. You get this letter only once; if you do not answer, the support organisation decides without you.
mail-head-link = Answer
mail-head-why = You get this letter because your address is given as that of the head of { $school }.

mail-email-change-link = Answer
mail-email-old-subject = Another e-mail address for your account at { $portal }
mail-email-old-text = Somebody – you, we hope – wants your account at { $portal } to have the e-mail address { $email } instead of this one. Please say yes, or stop it. Without your answer nothing changes.
mail-email-new-subject = Is this your e-mail address? { $portal } asks
mail-email-new-text = Somebody – you, we hope – wants to use this address for an account at { $portal }. Please say that it is yours.
mail-email-changed-subject = Your account at { $portal } has another e-mail address
mail-email-old-doubt = The link works once, for one hour. If you did not ask for this, stop it and choose a new password: somebody knows yours.
mail-email-changed-text = From now on your account at { $portal } is reached at another address, and this one is not used any more.
mail-email-changed-wrong = If that is not right, please write to the people who run the portal at once.
mail-email-undo-text = If it was not you, take it back within three days: the account gets this address again, everybody is signed out, and you choose a new password. If it was you, you need not do anything.
mail-email-undo-link = This was not me
