# Polls of a workspace. Pupils read and vote here too.

poll-new = New poll
poll-none = No polls yet
poll-none-text = A poll asks everybody the same question: where to meet, which name to choose, what was best.
poll-question = What do you want to ask?
poll-answers = Answers to choose from
poll-answers-hint = One on each line, { $min } to { $max }.
poll-kind = How do people vote?
poll-kind-single = One answer
poll-kind-single-hint = Everybody chooses one of them.
poll-kind-multiple = Several answers
poll-kind-multiple-hint = Everybody ticks as many as they like.
poll-kind-ranked = The best three, in order
poll-kind-ranked-hint = The first one gets three points, the second two, the third one.
poll-secret = Secret poll
poll-secret-hint = Nobody sees who voted what, and the result is shown when the poll is closed. Without the tick, the result grows before everybody’s eyes, and teachers see the votes.
poll-start = Start the poll
poll-voters = { $count ->
    [0] nobody has voted yet
    [one] { $count } person has voted
   *[other] { $count } people have voted
}
poll-open = open
poll-closed = closed
poll-voted = you have voted
poll-waits = your vote is missing
poll-removed = removed
poll-removed-title = This poll was removed

# Voting.
poll-choose-one = Choose one answer
poll-choose-several = Tick all that you like
poll-first = The best
poll-second = The second best
poll-third = The third best
poll-vote = Vote
poll-vote-anew = Change my vote
poll-about-open = Your teachers can see what you vote. You can change your vote until the poll is closed.
poll-about-secret = This poll is secret: nobody sees what you vote. You can change your vote until the poll is closed; then the result is shown.
poll-about-secret-closed = This poll was secret: nobody knows any more who voted what.

# How it stands.
poll-standing = How it stands
poll-result = The result
poll-votes = Votes
poll-points = Points
poll-answer = Answer
poll-table = The numbers
poll-school = { $name } ({ $count ->
    [one] { $count } voted
   *[other] { $count } voted
})
poll-other-schools = Everybody else
poll-who-voted = Who voted what
poll-who-voted-text = Only teachers see this.

# Ending it.
poll-close = Close the poll
poll-close-question = Close this poll?
poll-close-text = Nobody can vote any more. The result stays.
poll-close-secret-text = Nobody can vote any more, and everybody sees the result. Whose the votes were is forgotten for good.
poll-delete = Remove the poll
poll-delete-question = Remove this poll?
poll-delete-text = All its votes go with it. A teacher can bring it back.

told-voted = Your vote is counted. Thank you!
told-poll-closed = The poll is closed.
