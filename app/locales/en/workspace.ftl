# The frame of a workspace: its tools, its state, roles. Pupils read this too.

workspace-tools = Tools of the project
workspace-tool-home = Home
workspace-tool-bulletin = Staff bulletin
workspace-tool-pages = Pages
workspace-tool-forum = Forum
workspace-tool-materials = Materials
workspace-tool-plan = Plan
workspace-tool-polls = Polls
workspace-tool-members = Members
workspace-tool-settings = Settings
workspace-closed-title = This project is finished
workspace-closed-text = Everything can be read, nothing can be changed.
workspace-archived-title = This project is in the archive
workspace-archived-text = Its tools are put away. What was published is still on the public page of the project.
workspace-rests-until = This project rests until { $day }
workspace-rests-text = Everything works as before. Answers may take longer.
workspace-officer-title = You are looking in as a support officer
workspace-officer-text = You can read, not write. Every page you open is noted.
workspace-role-founder = Founder
workspace-role-teacher = Teacher
workspace-role-expert = Expert
workspace-role-observer = Observer
workspace-role-pupil-coordinator = Pupil coordinator
workspace-role-pupil = Pupil

# Its first page.
workspace-news = What is new
workspace-news-none = Threads, pages and materials will be listed here.
workspace-schools = Who works here
workspace-school-counts = { $pupils }, { $staff }
workspace-count-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
workspace-count-staff = { $count ->
    [one] { $count } adult
   *[other] { $count } adults
}

# Being invited.
workspace-invitation-lead = { $from } invites you to work in this project. Your role: { $role }.
workspace-invitation-text = When you accept, you see everything the members write and add. You can decline without giving a reason; { $from } is told.
workspace-invitation-read = Read about the project
workspace-invitation-accept = Accept
workspace-invitation-decline = Decline

told-workspace-joined = You are a member now. Welcome!
told-workspace-declined = You declined the invitation.
