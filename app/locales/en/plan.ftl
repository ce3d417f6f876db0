# The plan of a workspace: phases with tasks. Pupils read it too.

plan-none = No plan yet
plan-none-text = A plan has phases, and in each of them the tasks that everybody should know of. A teacher adds the first phase.
plan-parts = Parts of the plan
plan-whole = The whole plan
plan-calendar = Calendar
plan-earlier = Earlier months
plan-no-days = No task has a day from this month on.
plan-next = What comes next
plan-see = See the plan

# Phases.
plan-phase = Phase
plan-phase-title = Name of the phase
plan-phase-title-hint = For example: Getting to know each other
plan-new-phase = New phase
plan-add-phase = Add the phase
plan-rename-phase = Rename
plan-remove-phase = Remove the phase
plan-no-tasks = No tasks here yet.

# Tasks.
plan-new-task = New task
plan-edit-task = Change the task
plan-task-title = What is to be done?
plan-task-body = More about it
plan-doer = Who is it for?
plan-doer-everybody = Everybody
plan-doer-pupils = Pupils
plan-doer-teachers = Teachers
plan-school = Which school?
plan-all-schools = All schools
plan-whose = Who does it
plan-due = Until when
plan-due-hint = May stay empty.
plan-evidence = Where to see what came of it
plan-evidence-hint = The address of a page, a thread, a poll or a material of this project, or any address that begins with https://. May stay empty.
plan-evidence-here = In this project
plan-to-do = to do
plan-doing = in progress
plan-done = done
plan-overdue = late
plan-soon = soon
plan-steps = How far is it?
plan-step-start = Begin
plan-step-finish = Done
plan-step-put-back = Not now
plan-step-reopen = Not done yet
plan-remove-task = Remove the task
plan-remove-task-question = Remove this task?
plan-remove-task-text = It is gone for good.

# In a calendar program.
plan-feed = In your own calendar
plan-feed-text = Calendar programs can show the days of this plan and keep them up to date. They need an address that only you know.
plan-feed-make = Make my address
plan-feed-renew = Make a new address
plan-feed-stop = Switch it off
plan-feed-since = Your address works since { $day }. If somebody else has come to know it, make a new one: the old one stops working.
plan-feed-address = Your address
plan-feed-once = Copy it into your calendar program now, as a calendar from the web: it is not shown again. Whoever has it can read this plan.

told-task-moved = Noted. Everybody sees it in the plan.
told-part-removed = It is removed.
