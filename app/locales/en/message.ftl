# Messages between colleagues.

message-inbox-title = Inbox
message-inbox-lead = Messages between you and your colleagues.
message-tab-conversations = Messages
message-tab-contacts = Contacts
message-write = Write a message
message-search-label = Search your messages
message-search-words = Words or a name
message-search-button = Search
message-unread = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
message-mine = You: { $text }
message-nobody = Nobody else
message-empty-title = No messages yet
message-empty-text = Write to one of your contacts, or find a colleague and write from their page.
message-none-title = Nothing found
message-none-text = Try fewer words, or only the beginning of a word.
message-show-all = Show all conversations

message-new-lead = Everybody you choose reads it and can answer. Pupils cannot be written to here.
message-to = To
message-to-hint = If you choose several people, all of them are in one conversation.
message-topic = What is it about?
message-topic-hint = Only needed when you write to several people.
message-text = Your message
message-files = Files
message-files-hint = { $count ->
    [one] Up to { $count } file. Only those in the conversation can open it.
   *[other] Up to { $count } files. Only those in the conversation can open them.
}
message-send = Send
message-no-contacts-title = No contacts yet
message-no-contacts-text = Find a colleague and write from their page.

message-profile = See the profile
message-reply-title = Answer
message-new-badge = new
message-unreachable = Nobody can be written to in this conversation at the moment. You can still read it.
message-leave = Leave the conversation
message-leave-question = Leave this conversation?
message-leave-text = You will not be able to read it any more. The others go on without you.

told-conversation-left = You have left the conversation.
