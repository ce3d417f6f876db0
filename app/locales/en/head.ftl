# The page for the head of a school, who need not have an account.

head-title = Does this person work at your school?
head-lead = Somebody has registered here as a member of the staff of your school.
head-person = Who
head-school = School
head-why = Your answer helps the support organisation of your country to let in only those who belong to a school. You need no account, and nothing else is asked of you.
head-known = Yes, I know this person
head-unknown = I don't know this person
head-thanks = Thank you for your answer
head-thanks-known = The support organisation sees that you know this person.
head-thanks-unknown = The support organisation sees that you do not know this person, and will look into it.
head-gone = You need not do anything. If you know the person, the support organisation of your country is glad to hear from you.
