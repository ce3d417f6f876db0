# The public list of ambassadors and mentors.

ambassador-title = Ambassadors
ambassador-lead = Teachers who know the programme and gladly help you to begin. Their support organisations have named them.
ambassador-how = Open a page to write a message or to ask for contact.
ambassador-how-visitor = You see those who opened their page to everybody. Sign in as a validated teacher to see all, and to write to them.
ambassador-country-any = All countries
ambassador-language-any = All languages
ambassador-region = Region
ambassador-region-any = All regions
ambassador-both = Ambassadors and mentors
ambassador-nobody = Nobody is here yet
ambassador-nobody-text = When support organisations have named ambassadors who opened their page, they appear here.
