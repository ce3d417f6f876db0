# Registering, signing in, passwords, devices.

account-name = Your name
account-name-hint = As your colleagues know you.
account-email = E-mail address
account-email-hint = Best the one of your school. Other people do not see it.
account-password = Password
account-password-hint = At least 12 characters. A few words that only you would put together are easy to remember and hard to guess.

account-register-title = Register as a teacher
account-register-lead = For teachers, heads, librarians and everybody else who works at a school. Pupils do not register: their teacher gives them a card.
account-agree = I work at a school. I will be friendly, protect the names and pictures of children, and share only what I am allowed to share.
account-register-button = Register
account-have-account = Do you already have an account?
account-steps-title = What happens next
account-step-register = You register
account-step-confirm = You confirm your address
account-step-confirm-text = We send you a link.
account-step-school = You choose your school
account-step-school-text = If it is not there yet, you add it.
account-step-check = Your support organisation takes a look
account-step-check-text = It makes sure that everybody here really works at a school. This usually takes up to five working days.
account-step-start = You find partners and start a project

account-sent-title = Look into your mailbox
account-sent-lead = We have sent you a letter with a link. Open it within an hour to confirm your address.
account-sent-nothing = No letter?
account-sent-nothing-text = Sometimes it lands among the unwanted mail. If it is not there either, we send it again.
account-resend = Send the link again

account-confirm-title = Confirm your e-mail address
account-confirm-lead = One click and you are in. Then you choose your school.
account-confirm-button = Confirm my address
account-link-gone = This link does not work any more
account-confirm-gone-text = It was used before, or it is older than an hour. If you have confirmed your address already, simply sign in. If not, we send you a new link.
account-password-gone-text = It was used before, or it is older than an hour. Tell us your e-mail address, and we send you a new one.

account-sign-in-title = Sign in
account-keep = Keep me signed in on this device
account-keep-hint = Only on a device that nobody else uses.
account-sign-in-button = Sign in
account-forgot = Forgot your password?
account-no-account = You have no account yet?
account-pupil-question = Are you a pupil?
account-pupil-question-text = You sign in with the card from your teacher.
account-to-pupil = Sign in with a card
account-demo-title = Try it as somebody
account-demo-lead = This is a demo world, nobody in it is real. One click signs you in.
account-demo-button = Sign in as { $name }

account-forgot-title = Forgot your password?
account-forgot-lead = Tell us your e-mail address. If it belongs to an account, we send a link to choose a new password.
account-forgot-button = Send me a link
account-new-password-title = Choose a new password
account-new-password-lead = Everybody who is signed in with your account now is signed out.
account-new-password = New password
account-new-password-button = Save the new password

# For pupils of ten years: short words, no strange ones.
account-pupil-title = Hello! Come in.
account-pupil-lead = Take the card from your teacher. All you need is on it.
account-class-code = Class code
account-nickname = Your nickname
account-secret = Your secret
account-secret-hint = The word and the number. Big or small letters, both are fine.
account-pupil-button = Go in
account-pupil-help = Is your card gone? Ask your teacher for a new one.
account-pupil-teacher = I am a teacher

account-security-title = Password and devices
account-security-lead = Where you are signed in, and how you get in.
account-change-title = Change the password
account-current-password = Present password
account-change-button = Change the password
account-change-text = All your other devices are signed out then.
account-sessions-title = Where you are signed in
account-sessions-lead = If you do not know one of them, sign it out and change your password.
account-device = { $browser } on { $system }
account-device-unknown = Unknown device
account-this-device = this device
account-last-seen = Last used
account-signed-in = Signed in
account-end-session = Sign out
account-end-session-of = Sign out: { $device }
account-end-others = Sign out everywhere else

told-link-sent = If this address belongs to an account, a letter with a link is on its way.
told-confirmed = Your address is confirmed. Welcome!
told-password-chosen = Your new password is saved. Please sign in with it.
told-password-changed = Your password is changed. All other devices are signed out.
told-session-ended = The device is signed out.
told-sessions-ended = All other devices are signed out.
told-signed-out = You are signed out.

account-code-title = One more step
account-code-lead = That is right so far. Now we need a code, to be sure that it is you.
account-code = Code
account-code-hint = The six digits that your app shows now, or one of your codes on paper.
account-code-lost = You have neither the phone nor the codes on paper any more? Write to { $contact }: your support organisation can open the way in again.
account-code-gone = Please sign in again
account-code-gone-text = Too much time has gone by since the first step.
account-step-title = A second step when you sign in
account-step-lead = Besides your password, you type a code from an app on your phone. Then nobody gets in who only knows your password.
account-step-required = You support a country. Please set this up: the support desk opens as soon as you have.
account-step-on = Set up
account-step-since = since
account-codes-left = { $count ->
    [one] { $count } of your codes on paper is left.
   *[other] { $count } of your codes on paper are left.
}
account-step-begin = Set it up
account-step-renew = New phone or new codes
account-step-drop = Do without
account-set-up-title = Set up the second step
account-set-up-lead = It takes two minutes and needs your phone.
account-set-up-app = 1. The app
account-set-up-app-text = Open an app for sign-in codes on your phone, and point its camera at this picture. If you have none yet, your phone’s shop offers many, also free ones.
account-set-up-picture = Picture for the camera of the app
account-set-up-key = No camera? Type this key into the app:
account-set-up-paper = 2. The codes on paper
account-set-up-paper-text = Write these codes down or print this page, and keep them in a safe place. Each opens your account once when your phone is not at hand. They are not shown again.
account-set-up-try = 3. Try it
account-set-up-button = Done
told-second-step-on = The second step is set up. All your other devices are signed out.
told-second-step-off = From now on your password is enough.

account-passkeys-title = Passkeys
account-passkeys-lead = Sign in with the lock of your phone or computer: your finger, your face or a PIN. No password to type.
account-passkey-add = Add a passkey
account-passkey-add-lead = Your device asks you for its lock, and remembers this portal.
account-passkey-name = Name
account-passkey-name-hint = So that you know later which device it is.
account-passkey-make = Make the passkey
account-passkey-since = Added
account-passkey-remove = Remove
account-passkey-remove-question = Remove “{ $name }”?
account-passkey-remove-text = Nobody can sign in with it any more. Please remove it on the device, too.
account-passkey-sign-in = Sign in with a passkey
account-passkey-sign-in-lead = Your device now asks you for its lock.
account-passkey-use = Use the passkey
account-passkey-other-way = Sign in another way
account-passkey-refused = Your device gave no passkey. You can try again, or go another way.
account-passkey-unknown = This browser cannot use passkeys here. It needs to be a newer one, with scripts allowed.
account-passkey-gone-text = Too much time has gone by.
told-passkey-added = The passkey is added.
told-passkey-removed = The passkey is removed.

account-with-provider = Sign in with { $provider }
account-newcomer-title = Welcome from { $provider }
account-newcomer-lead = { $provider } knows you. We do not yet: choose what fits.
account-newcomer-new = I am new here
account-newcomer-email = Your account here gets the address { $email }.
account-newcomer-no-email = { $provider } did not tell us an e-mail address of yours. Please register with one first; afterwards, sign in with { $provider } again and link the two.
account-newcomer-known = I have an account here
account-newcomer-known-text = Type its password once. From then on you can come in this way, too.
account-linked-title = Accounts elsewhere that open this one
account-unlink = End
account-unlink-question = No longer sign in with { $provider }?
account-unlink-text = Your password is then your way in. If you have none yet, choose one first: sign out and press “Forgot your password?”.
told-joined = Welcome! Your account is ready.
told-provider-linked = The two accounts are linked.
told-provider-unlinked = The account elsewhere no longer opens this one.

account-stay = On this device
account-stay-browser = Sign me out when I close the browser
account-shared = This is a computer that others use too
account-shared-hint = You are signed out after half an hour without a click, and after four hours in any case.

account-email-new = New e-mail address
account-email-change-text = We write to both addresses. The new one counts as soon as both letters were answered; then all your other devices are signed out.
account-email-change-button = Change my address
account-email-waiting = Waits to become your address: { $email }
account-email-side-old = Letter to your present address
account-email-side-new = Letter to the new address
account-email-side-confirmed = answered
account-email-side-waiting = not answered yet
account-email-change-title = Another e-mail address for your account
account-email-change-lead = We ask both mailboxes. The address changes when both have agreed.
account-email-change-confirm = Yes, change it
account-email-change-doubt = You did not ask for this? Then stop it, and choose a new password.
account-email-change-stop = Stop the change
account-email-change-gone = It was used before, it is older than an hour, or the change was stopped. You can ask for the change again in your account.
account-email-change-whose = Account of
account-email-sign-in-again = Your account has no password, and your sign-in is a while ago. To change the address, sign out, sign in again and come back to this page.
account-email-undo-title = Take the change back?
account-email-undo-lead = Your account gets the address { $email } again. Everybody is signed out. The password of now no longer works, nor does any other way to sign in that was added since: you choose a new password next.
account-email-undo-button = Take it back

told-email-change-asked = We have written to both addresses. Please open the link in each letter.
told-email-half-confirmed = Thank you. We still wait for the other letter to be answered.
told-email-changed = Your e-mail address is changed. All your other devices are signed out.
told-email-change-stopped = Your e-mail address stays as it is.
told-email-change-undone = Your account has its address of before again. Now choose a new password.
