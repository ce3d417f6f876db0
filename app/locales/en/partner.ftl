# Contacts: asking, answering, blocking.

partner-ask-title = Ask to become a contact
partner-card-title = Contact
partner-ask-lead = Contacts can found projects together. { $name } gets your sentence on the page and by mail.
partner-message = What would you like to do together?
partner-message-hint = A sentence or two: your class, your idea.
partner-ask-button = Send the request
partner-not-available = { $name } takes no requests at the moment.
partner-waiting = You asked. { $name } has not answered yet.
partner-asks = { $name } asks to become your contact:
partner-accept = Accept
partner-decline = Decline
partner-answer-hint = If you decline, nobody is told.
partner-are-contacts = You are contacts.
partner-start-project = Start a project together
partner-later = { $name } has no time for it at the moment. You can ask again from this day on:
partner-block = Block
partner-block-title = Block { $name }?
partner-block-text = You two do not find and ask each other any more. { $name } is not told. You can take it back among your contacts.
partner-unblock = Take the block back

partner-inbox-title = My contacts
partner-inbox-lead = Colleagues with whom you can found projects, and requests that wait.
partner-to-answer = They ask you
partner-my-requests = You asked them
partner-contacts = Your contacts
partner-blocked = Blocked
partner-asked-on = Asked on
partner-contact-since = Contact since
partner-blocked-since = Blocked since
partner-empty-title = No contacts yet
partner-empty-text = Find a colleague whose pupils are as old as yours, and ask with a sentence.
partner-find = Search people

told-contact-asked = Your request is on its way.
told-contact-accepted = You are contacts now.
told-contact-declined = The request is declined.
told-blocked = Blocked. You two do not see each other any more.
told-unblocked = The block is taken back.
