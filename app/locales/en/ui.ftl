# Words of the generic components: used on every page.

ui-skip-to-content = Skip to the content
ui-main-navigation = Main menu
ui-footer-navigation = About this portal
ui-breadcrumb = You are here
ui-language = Language
ui-account = Your account
ui-required = must be filled in
ui-choose = Please choose
ui-cancel = Cancel
ui-any = Any
ui-close = Close
ui-more-results = More results
ui-previous = Previous
ui-next = Next
ui-step-done = done
ui-step-current = now
ui-characters = Characters
ui-characters-over = This is longer than allowed
ui-copy = Copy
ui-copied = Copied

# Theme.
ui-theme = Colours
ui-theme-system = As my device
ui-theme-light = Light
ui-theme-dark = Dark

# Said before a message to people who do not see its colour.
ui-notice-info = Note
ui-notice-success = Done
ui-notice-warning = Please note
ui-notice-danger = Problem

# A form that was not accepted.
ui-errors-title = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}
ui-error-title = This did not work
ui-error-of-field = { $label } – { $problem }
ui-problem-title = Problem: { $title }
ui-theirs = Saved by somebody else in the meantime
ui-theirs-empty = (left empty)
ui-yours = What you wrote
ui-kept = We keep your text. When the form is open again, it is back in it.

# Saving while typing.
ui-autosave-saving = Saving your draft …
ui-autosave-saved = Your draft is saved.
ui-autosave-local = Your text is kept on this device until you can send it.
ui-autosave-restored = We brought back what you had typed here before.
ui-autosave-discard = Start again without it

# Uploading.
ui-file-drop = Drop a file here, or choose one
ui-file-drop-many = Drop files here, or choose some
ui-file-limit = At most { $megabytes } MB.
ui-file-uploading = Uploading …
ui-file-finishing = Checking the file …
ui-file-failed = The upload did not work. Please try again.
ui-file-interrupted = The connection was lost before the upload was complete. Please try again.
ui-file-too-large = This file is larger than allowed.

# Buttons above a text field.
ui-toolbar = Format the text
ui-toolbar-bold = Bold
ui-toolbar-italic = Italic
ui-toolbar-heading = Heading
ui-toolbar-list = List
ui-toolbar-quote = Quotation
ui-toolbar-link = Link
ui-toolbar-link-text = text of the link

# What is wrong with one answer.
problem-required = Please fill this in.
problem-too-short = { $min ->
    [one] Please use at least { $min } character.
   *[other] Please use at least { $min } characters.
}
problem-too-long = { $max ->
    [one] Please use at most { $max } character.
   *[other] Please use at most { $max } characters.
}
problem-odd-characters = This contains invisible or control characters. Please type it instead of pasting it.
problem-not-an-email = This does not look like an e-mail address. It should look like name@school.org.
problem-not-a-web-address = This does not look like a web address. It should look like https://school.org.
problem-not-a-number = Please write a whole number, in digits.
problem-not-a-date = Please choose a day of the calendar.
problem-in-the-past = Choose today or a later day.
problem-out-of-range = Please choose a number from { $min } to { $max }.
problem-past-day = Please choose a day that is still to come.
problem-from-after-to = The first value must not be larger than the second.
problem-in-future = This day is still to come.
problem-before-beginning = This day lies before the first one.
problem-unknown-choice = Please choose one of the offered answers.
problem-too-few-chosen = { $min ->
    [one] Please choose at least { $min } answer.
   *[other] Please choose at least { $min } answers.
}
problem-too-many-chosen = { $max ->
    [one] Please choose at most { $max } answer.
   *[other] Please choose at most { $max } answers.
}
problem-common-password = Many people use this password, so it is easy to guess. Please choose another.
problem-wrong-password = E-mail address and password do not belong together. Please check both.
problem-not-your-password = This is not your present password.
problem-wrong-secret = Class code, nickname and secret do not belong together. Check your card, or ask your teacher.
problem-wrong-code = This code is not the right one. Codes from the app change every half minute, and each works once.
problem-no-passkey = No passkey came from your device.
problem-wrong-passkey = This passkey is not the right one, or is no longer known here.
problem-unchanged = It is this already. Please choose another.
problem-taken = Somebody else already uses this. Please choose another.
problem-must-agree = Please tick this box to go on.
problem-wrong-file-type = We cannot accept this kind of file, or its content is not what its name says.
problem-broken-picture = This picture cannot be read, or it is too large to be shown.
problem-unknown-picture = Only pictures from the materials of this workspace can be shown. Upload yours there first.
problem-picture-without-words = Please say what each picture shows, between the square brackets: ![our bridge](…).
problem-chosen-twice = You have chosen this already. Please choose another one, or leave it open.
problem-repeated = Line { $line } repeats an earlier line.
problem-nickname-taken = The nickname on line { $line } belongs to somebody else in this class. Please choose another.
problem-line = Line { $line }: { $problem }
problem-no-heading = Please begin with a heading: a line like “# Title”.
problem-not-a-task = A task is a line like “- 7 | pupils | each | What is done”.
problem-not-an-answer = An answer is a line like “- Monday”.
problem-no-thread = Please add a first thread: a line like “## Title”, and its text below.
problem-not-a-kit = This is no kit that this portal can read.

# Why something was not carried out.
problem-invalid = Some answers need another look.
problem-sign-in-needed = Please sign in first. What you wrote is kept.
problem-not-found = There is nothing here. It may have been removed, or the address may be mistyped.
problem-forbidden = You can see this, but you may not change it.
problem-conflict = Somebody else saved this in the meantime. Both versions are shown: take over what you need, then save again.
problem-expired = This link was used before or is too old. Please ask for a new one.
problem-too-many-seconds = { $seconds ->
    [one] That was too often. Please try again in { $seconds } second.
   *[other] That was too often. Please try again in { $seconds } seconds.
}
problem-too-many-minutes = { $minutes ->
    [one] That was too often. Please try again in { $minutes } minute.
   *[other] That was too often. Please try again in { $minutes } minutes.
}
problem-too-large = This is too large. At most { $megabytes } MB are accepted.
problem-unavailable = This is not possible just now. Nothing was changed; please try again in a minute.
problem-internal = Something broke on our side. Please try again. If it stays, tell your support organisation this number: { $reference }

# Rules of the portal.
problem-rule-not-validated = Your support organisation has to confirm your account first.
problem-locked = This account is locked for now. If you have a question or think that it is a mistake, please write to { $contact }.
problem-locked-until = This account is locked until { $day }. If you have a question or think that it is a mistake, please write to { $contact }.
problem-locked-reason = Your support organisation gave this reason: { $reason }
problem-rule-email-not-confirmed = Please confirm your e-mail address first: open the link we sent you.
problem-fresh-sign-in = Please say once more who you are: your sign-in is a while ago.
problem-rule-no-school = Please choose your school first.
problem-rule-second-step-needed = Whoever supports a country cannot do without the second step.
problem-rule-strong-sign-in-needed = Please sign in with your passkey or your code first. With the password alone, this cannot be changed.
problem-rule-too-many-passkeys = You have as many passkeys as an account can have. Please remove one first.
problem-rule-too-many-searches = You keep as many searches as you can. Please remove one first.
problem-rule-school-not-validated = The school of this person is not validated yet. Validate the school first, or tick “Validate the school too”.
problem-rule-likely-duplicate = A school like this one is here already. Please look at it first.
problem-rule-not-available = This person does not take requests at the moment.
problem-rule-already-asked = There already is a request or a contact between you.
problem-rule-asked-lately = They were asked less than three days ago. Give them a little time.
problem-rule-not-a-contact = You can invite only people who are your contacts.
problem-rule-too-many-founders = A project can have up to six founders.
problem-rule-seen-lately = This founder was here not long ago.
problem-rule-not-reminded-yet = Remind the founder first, and give them two weeks to answer.
problem-rule-other-country = The place stays in its country: please choose somebody who works there.
problem-rule-nobody-left = You are the only founder. You can delete the project instead.
problem-rule-one-school-only = A project needs founders from at least two schools.
problem-rule-founders-unanswered = Not everybody you invited has answered yet.
problem-rule-wrong-state = This step is not possible now. Reload the page to see how things are.
problem-rule-kit-incomplete = Something is still missing in this kit, maybe in another language. Look through it first.
problem-rule-project-incomplete = The project text is not complete yet.
problem-rule-announcement-incomplete = The announcement is not complete yet, or its months are over.
problem-rule-already-decided = Somebody else has already decided this.
problem-decided-by = { $by } has already decided this.
problem-taken-by = { $by } works on this at the moment. Take it over if you need to.
problem-rule-quota-reached = The workspace is full. Remove something you no longer need.
problem-rule-too-late-to-delete = You can remove your own texts for 15 minutes only. Ask a teacher to remove it.
problem-rule-cannot-remove-founder = A founder cannot be removed.
problem-rule-pupil-named = This page names a pupil. Please take the name out before you publish it.
