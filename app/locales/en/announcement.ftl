# The partner board: schools that look for schools to work with.

announcement-title = Partner board
announcement-lead = Schools that look for partners. Read what they plan and answer, or say what you are looking for.
announcement-new = Look for partners
announcement-new-lead = A title is enough to begin. You can fill in the rest later, and only you see it until you put it on the board.
announcement-mine = Your announcements
announcement-unsent = Begun, not saved yet
announcement-found = Announcements
announcement-none = The board is still empty
announcement-none-text = As soon as somebody looks for partners, you read it here.
announcement-all = See the whole board
announcement-words = Words
announcement-state = State
announcement-feed = This board for your feed reader

# Where in its life an announcement is.
announcement-state-open = Looking for partners
announcement-state-taken = Partners found
announcement-state-expired = Time is over
announcement-state-withdrawn = Off the board
announcement-until = On the board until { $day }
announcement-ends-soon = If you are still looking for partners, keep it on the board with one press.

# What an announcement asks for.
announcement-kind-any = Either is fine
announcement-wanted = Looking for
announcement-places = { $count ->
    [one] { $count } partner school
   *[other] { $count } partner schools
}
announcement-countries = Partners from
announcement-countries-any = Any country
announcement-when = When
announcement-period = { $from } to { $to }
announcement-author = Who is looking
announcement-for-colleagues = Teachers whose registration was confirmed see here who wrote this and from which school, and can answer.
announcement-has-project = Already being written:

# The form.
announcement-part-whom = Whom you look for
announcement-field-body = What you plan
announcement-field-kind = How many countries should take part?
announcement-field-places = Number of partner schools
announcement-field-from = First month
announcement-field-to = Last month
announcement-field-project = Your project about it
announcement-no-project = None yet
announcement-hint-title = Say in a few words what the classes would do together.
announcement-hint-body = Everybody reads this, also without signing in. Leave out names and addresses: colleagues see who you are.
announcement-hint-project = A draft of yours. Colleagues see its title.
announcement-hint-countries = Tick nothing if schools of every country are welcome.
announcement-missing-text = As soon as it is complete, you can put it on the board.

# What its author can do.
announcement-publish = Put it on the board
announcement-take = I have found partners
announcement-reopen = Look for partners again
announcement-renew = Keep it for 60 more days
announcement-withdraw = Take it off the board
announcement-delete = Delete the announcement
announcement-delete-question = Delete this announcement?
announcement-delete-text = Its text is gone then. Messages about it stay.

# Answering.
announcement-reply-title = Answer
announcement-reply-hint = Your message begins a conversation with the author, and names this announcement.

# On the page of its author.
announcement-looks-for = Looks for partners

told-announcement-saved = Saved as a draft. Only you see it.
told-announcement-published = It is on the board now.
told-announcement-taken = Wonderful! Others see that you have found partners.
told-announcement-reopened = You are looking for partners again.
told-announcement-renewed = It stays on the board for 60 more days.
told-announcement-withdrawn = It is off the board. You can put it back at any time.
told-announcement-deleted = The announcement is deleted.
