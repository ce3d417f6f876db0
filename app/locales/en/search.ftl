# Finding people, schools and projects: facets, order, why something was found.

search-button = Search
search-show = Show results
search-sort = Order
search-sort-best = Best match first
search-sort-newest = Newest first
search-sort-name = By name
search-sort-seen = Last active first
search-facet-country = Country
search-facet-region = Region
search-facet-subject = Subject
search-facet-language = Language
search-facet-age = Age of the pupils
search-facet-role = Role at school
search-facet-type = Kind of school
search-facet-available = Open to projects
search-facet-seen = Last active
search-facet-state = State
search-facet-started = Began in the school year
search-available-now = Open to projects now
search-age = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
search-seen-week = In the last week
search-seen-month = In the last month
search-seen-quarter = In the last three months
search-seen-longer = Longer ago
search-without = Take back:
search-found-people = { $count ->
    [one] { $count } person found
   *[other] { $count } people found
}
search-found-schools = { $count ->
    [one] { $count } school found
   *[other] { $count } schools found
}
search-found-projects = { $count ->
    [one] { $count } project found
   *[other] { $count } projects found
}
search-corrected = “{ $typed }” was not found. We looked for: { $taken }.
search-why = Found by
search-reason = { $part }: { $text }
search-part-name = Name
search-part-school = School
search-part-town = Town
search-part-number = Number
search-part-postcode = Postcode
search-part-interests = Interests
search-part-about = About

search-keep = Keep this search
search-name = Name of the search
search-told = Tell me when somebody or something new fits
search-kept = Searches that you keep
search-is-told = You are told what is new.
search-tell = Tell me what is new
search-tell-no-more = Tell me no more
search-forget = Remove

told-search-saved = Your search is kept. You find it below.
told-search-forgotten = Your search is removed.
