# The founders of an open project, for each other.

founders-lead = All founders have the same rights. Whoever leaves can pass the place on.
founders-link = Remind somebody, or pass a place on
founders-you = You
founders-seen-week = Here in the last week
founders-seen-month = Here in the last month
founders-seen-quarter = Not here for a month
founders-seen-longer = Not here for three months
founders-reminded = Reminded on
founders-remind = Remind them kindly
founders-offered-to = Offered to { $name }, who has not answered yet.
founders-withdraw = Take the offer back
founders-hand-over = Pass my place on
founders-hand-over-text = As soon as the other one accepts, you are a teacher in this project, and they are a founder.
founders-replace = Ask somebody to take this place
founders-replace-text = The founder is told, and keeps the place if they come back before the other one accepts.
founders-nobody = There is nobody who can take it. It must be a teacher of this project who works in the same country. Invite one into the workspace first.
founders-person = Who shall take the place?
founders-person-hint = Teachers of this project who work in the same country.
founders-offer = Offer the place
founders-offered-title = A founder’s place for you
founders-offered = { $by } would be followed by you. As a founder you have all rights in this project.
founders-take = Take the place

told-partner-reminded = We reminded them.
told-place-offered = The place is offered. You hear from us as soon as there is an answer.
told-place-offer-withdrawn = The offer is taken back.
told-place-taken = You are a founder of this project now.
told-project-left = You left the project. The other founders were told.
