# Reports: saying that something is not right, and what came of it.

report-link = Report
report-title = Report something
report-lead = A support officer of the country looks at it. Who wrote it does not learn who you are.
report-reason = What is wrong?
report-reason-insult = It insults, threatens or spreads hate
report-reason-child = A child may be in danger
report-reason-false = It is not who or what it says
report-reason-advertising = Advertising, or the same again and again
report-reason-private = It tells or shows something private of somebody
report-reason-other = Something else
report-words = In your own words
report-words-hint = Needed for “something else”; helpful for everything.
report-promise = You are told what came of it. If somebody is in danger right now, call the emergency number of your country.
report-button = Send the report
report-pupil-title = Something is not right
report-pupil-lead = Tell us, and a grown-up whose job it is will look at it. The person who wrote it does not find out that it was you.
report-pupil-reason = What is wrong?
report-pupil-reason-insult = It is mean, or it scares somebody
report-pupil-reason-child = I or another child may be in danger
report-pupil-reason-false = Somebody pretends to be someone else
report-pupil-reason-advertising = It wants to sell something
report-pupil-reason-private = It shows or tells something that is nobody else's business
report-pupil-reason-other = Something else
report-pupil-words = What happened?
report-pupil-words-hint = Write it just as you would tell it. If you chose “something else”, we need it.
report-pupil-promise = Tell your teacher or another grown-up you trust, too. If somebody is in danger right now, call the emergency number.
report-pupil-button = Send
report-kind-person = Profile
report-kind-school = School
report-kind-message = Message
report-kind-announcement = Announcement
report-own-held = Somebody reported this. Until a support officer has decided, only you and the officers see it.
report-own-removed = A support officer has removed this. Only you and the officers see it.
report-hidden = This message is not shown at the moment.
report-badge-held = hidden from others
report-badge-removed = removed

report-told-held = { $what } “{ $title }” was reported. Until a support officer has decided, others do not see it.
report-told-kept = { $what } “{ $title }” stays. Others see it again.
report-told-removed = { $what } “{ $title }” was removed by a support officer.
report-told-warned = { $what } “{ $title }” was removed by a support officer. This is a warning: if it happens again, your account can be locked.
report-told-suspended = { $what } “{ $title }” was removed by a support officer, and your account was locked. You can write to your support organisation.
report-answer-removed = Thank you for your report. { $what } “{ $title }” was removed.
report-answer-kept = Thank you for your report. A support officer has looked at it: { $what } “{ $title }” stays.
report-told-urgent = A report says that a child may be in danger. Please look at it as soon as you can.

report-queue-lead = What people have reported. Children in danger come first, then the oldest.
report-empty-text = When somebody reports something in your country, it appears here.
report-filter-words = Words of it, or who wrote it
report-column-what = What
report-column-why = Why
report-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
report-state-held = Hidden until decided
report-state-decided = Decided
report-about = Report: { $what }
report-author = Written by
report-since = Reported since
report-see = See it as it is now
report-a-pupil = A pupil
report-complaints = What people said
report-before = Decisions about the same person before
report-hold = Hide it until it is decided
report-hold-text = Others do not see it from now on. Its author is told.
report-verdict-keep = Keep
report-verdict-keep-hint = It stays, and is shown again if it was hidden.
report-verdict-remove = Remove
report-verdict-remove-hint = Nobody but its author and the officers sees it any more.
report-verdict-warn = Remove and warn
report-verdict-warn-hint = The author reads that this is a warning.
report-verdict-suspend = Remove and lock the account
report-verdict-suspend-hint = The author is signed out everywhere and cannot sign in. You can take this back.
report-comment-hint = Needed for everything but “keep”. The author reads it on the portal and in a letter; who reported does not.
report-decided-title = What was decided
report-reopen-text = After a complaint, or when there is news. What was removed stays hidden until you decide again; a locked account is opened.

told-reported = Thank you. Your report is with the support organisation.
told-held = It is hidden from others until it is decided.
