# The feed and the staff bulletin. Pupils read and write here too.

feed-title = Updates
feed-bulletin-lead = Only the teachers of the project read this.
feed-empty = Nothing here yet
feed-empty-write = Write the first update: what are you working on?
feed-empty-wait = The first update will stand here.
feed-post-label = What is new?
feed-post-button = Post
feed-all-comments = { $count ->
    [one] Show the comment
   *[other] Show all { $count } comments
}
feed-comment = Comment
feed-comment-label = Your comment
feed-comment-button = Send
feed-delete = Delete
feed-delete-text = It goes for everybody in the project and cannot be brought back.
feed-delete-post-question = Delete this update with its comments?
feed-delete-comment-question = Delete this comment?

told-text-deleted = It is deleted.
