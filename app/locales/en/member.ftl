# Members: classes, cards, roles, invitations. The words on the cards are for pupils.

member-add-class = Add a class
member-without-school = Without a school
member-school = School
member-class = Class
member-role = Role
member-role-save = Change the role
member-change = Change: { $name }
member-remove = Remove
member-remove-question = Remove { $name } from the project?
member-remove-text = What they wrote stays, with their name. They can no longer open the project.
member-class-code = Class code: { $code }
member-roster-name = Name

# Inviting.
member-invite = Invite somebody
member-invite-nobody = You can invite your contacts. All of them are here already, or you have none yet.
member-invite-search = Find colleagues
member-invite-person = Whom?
member-invite-person-hint = Your contacts who are not here yet.
member-invite-role = As what?
member-invite-button = Invite
member-contact-of-school = { $name }, { $school }
member-hint-teacher = Brings a class, writes and arranges everything, but the settings.
member-hint-expert = Helps with content: writes pages of their own, answers questions.
member-hint-observer = Looks on, comments, adds materials.
member-waiting = Not answered yet
member-withdraw = Take back

# Classes.
member-class-lead = The class belongs to your school: { $school }.
member-class-name = Name of the class
member-class-name-hint = Such as 5.b. A name you used here before adds to that class.
member-class-pupils = Pupils
member-class-pupils-hint = One name per line, at most 200. After a semicolon you can give a nickname: Anna Kiss; Comet
member-class-button = Add and show the cards
member-class-about = What happens then
member-class-about-names = Names are seen by the teachers of the project only.
member-class-about-nicknames = Everybody else sees a nickname. Who has none gets one, such as Blue Otter.
member-class-about-cards = Each pupil gets a card with class code, nickname and secret. Print the cards at once: they are shown for one day only.
member-more-pupils = Add more pupils

# Cards.
member-cards = Sign-in cards
member-cards-print = Print these cards now
member-cards-until = Use the print command of your browser. For safety they are shown only until
member-card-code = Class code
member-card-nickname = Nickname
member-card-secret = Secret
member-new-card = A new card
member-new-card-text = The old secret stops working, and whoever is signed in with it is signed out.
member-new-card-button = Make a new card
member-new-cards = New cards for the whole class
member-new-cards-text = If the sheet was lost: every pupil gets a new secret.
member-new-cards-button = Make new cards
member-new-cards-question = New secrets for the whole class?

# A pupil's page.
member-coordinator = More trust
member-coordinator-text = A pupil coordinator can do a little more: create pages, and delete own texts without a time limit.
member-remove-pupil = Remove from the project
member-remove-pupil-text = For a pupil who left the class. Texts stay, under the nickname.

told-member-invited = The invitation is sent.
told-member-removed = The person is no longer a member.
told-pupils-known = All these pupils are in the class already. If a card was lost, make a new one.
