# The forum of a workspace. Pupils read and write here too.

forum-new-section = New section
forum-section-title = Name of the section
forum-section-title-hint = For example: Introduce yourself
forum-section-about = What is it for?
forum-start-section = Start the section
forum-no-sections = The forum is still empty
forum-no-sections-text = A teacher starts the first section. Then everybody can write.
forum-all-threads = All threads
forum-no-threads = No threads yet
forum-no-threads-text = Ask a question or tell something: that is how a thread begins.
forum-new-thread = New thread
forum-thread-title = What is it about?
forum-start-thread = Start the thread
forum-text = Your text
forum-replies = { $count ->
    [0] no replies yet
    [one] { $count } reply
   *[other] { $count } replies
}
forum-newest = Newest posts
forum-reply-title = Write a reply
forum-reply = Send
forum-remove = Remove
forum-removed = removed
forum-restore = Bring it back
forum-remove-thread = Remove the thread
forum-remove-thread-question = Remove this thread?
forum-remove-thread-text = All its posts go with it. A teacher can bring it back.
forum-removed-thread = This thread was removed
forum-removed-thread-text = Only teachers see it here.
