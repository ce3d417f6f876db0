# Letters that invite somebody to found a project who need not be here yet.

letter-write = Write to somebody who is not here yet
letter-email = E-mail address
letter-email-hint = The letter comes in your language, with a link that works for 60 days. We use the address for nothing else.
letter-send = Send the letter
letter-sent = Letter sent
letter-opened-by = { $name } waits to be validated
letter-lead = { $from } ({ $school }) would like to found this project with you.
letter-visitor = Teachers, librarians and heads of schools can take part, free of charge. Sign in, or register and then open the link of the letter once more.
letter-sign-in = Sign in
letter-register = Register
letter-waits = Your support organisation still has to confirm your registration. We remember that this letter is yours, and tell you as soon as you can answer.
letter-remember = The letter is for me
letter-remembered = We remember that this letter is yours. As soon as your registration is confirmed, the invitation waits for you among your projects.
letter-may = Go on to the project, read it, and say yes or no there.
letter-take = Go on to the project
letter-may-not = With this account projects cannot be founded. Sign in with your account as a teacher.
letter-gone = The link is too old, or the project does not look for founders any more. Ask the person who wrote to you.
