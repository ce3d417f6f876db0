# Two entries for one school, and a school in the wrong country: at the desk.

merge-title = Another entry, or another country
merge-lead = When a school is here twice, its teachers do not find each other.
merge-other = The other entry
merge-other-hint = The address of its page, copied from the browser.
merge-compare = Compare
merge-staff = People who say to work there
merge-projects = Projects
merge-keep = Which entry stays?
merge-text = People, classes, pupils and projects of the other entry go to the one that stays, and its old address leads there. This cannot be undone.
merge-button = Merge
transfer-title = Is it in another country?
transfer-text = The school and everybody who waits for it go to the officers of that country. How long they wait already is counted on.
transfer-person-text = The person goes to the officers of that country and is told so. Whoever has no school there is asked to choose one.
transfer-country = Country
transfer-comment = What should the officers there know?
transfer-person-comment = What should the person and the officers there know?
transfer-with-school = { $school } goes along, with everybody who waits for it
transfer-button = Give it to that country
told-schools-merged = The two entries are one now.
told-person-transferred = The person is with the officers of the other country.
told-school-transferred = The school is with the officers of the other country.
