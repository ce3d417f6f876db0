# Bringing in the schools of a country from the national register, at the desk.

import-title = Schools from the register
import-lead = Bring in the schools of your country from the national register. Schools that come from it need no further confirmation.
import-open = Bring in a register
import-new = A new file
import-country = Country
import-file = File with the schools
import-file-hint = A CSV file or an Excel workbook (XLSX) of up to { $megabytes } MB: one school on each line, each with its number in the register. Nothing is changed before you have seen what would come in.
import-upload = Read the file
import-earlier = Earlier files
import-column-file = File
import-column-state = How far it is
import-column-begun = Begun
import-column-by = By
import-by-operator = Operator
import-state-reading = Being read
import-state-unreadable = Cannot be read
import-state-read = Waits for you: columns
import-state-checking = Being tried out
import-state-checked = Waits for you: tried out
import-state-importing = Coming in
import-state-done = Finished

import-busy-reading = The file is being read
import-busy-checking = Tried out: { $done } of { $lines } lines
import-busy-importing = Brought in: { $done } of { $lines } lines
import-busy-text = This page renews itself until it is done. You can also leave it: the work goes on without you.
import-busy-look = Look again

import-unreadable-title = This file cannot be read as a table
import-unreadable-text = Please save it as CSV or as an Excel workbook (XLSX), with one school on each line and not more than 200,000 lines.
import-reading-title = Is something read wrongly?
import-encoding = Encoding
import-encoding-hint = Choose another if letters with accents look wrong.
import-delimiter = Sign between the columns
import-delimiter-semicolon = Semicolon ;
import-delimiter-comma = Comma ,
import-delimiter-tab = Tab
import-delimiter-bar = Bar |
import-heading-line = Line with the names of the columns
import-found = Found out by the portal
import-reading-button = Read the file again

import-columns-title = What the columns hold
import-columns-text = The portal has guessed from the names. Please look at it: what you leave open is not brought in, and what is here stays.
import-preview = The file at its beginning
import-preview-column = Column
import-preview-cells = The first lines
import-nameless = Column { $number }
import-not-there = Not in this file
import-kind = Kind of school where the file names none
import-kind-open = Leave it open
import-try = Try it out

import-checked-title = Tried out: nothing is changed yet
import-checked-text = This is what would come of each line. Lines that cannot be read are left out and can be corrected afterwards.
import-start = Bring these schools in
import-columns-again = Change the columns
import-done-title = The register is in
import-done-text = Lines that did not come in are listed below.
import-outcome-added = New schools
import-outcome-updated = Brought up to date
import-outcome-unchanged = Here already, nothing new
import-outcome-alike = Maybe here without a number
import-outcome-broken = Cannot be read
import-report = Line by line
import-report-all = All lines
import-report-none = There is no such line.
import-report-line = Line
import-report-school = School
import-report-outcome = What comes of it
import-report-number = Number { $number }
import-field-problem = { $field }: { $problem }
import-alike-here = Looks like a school that is here:
import-alike-same = It is this school
import-alike-another = It is another school

import-rest = Download the lines that did not come in
import-rest-text = Correct them in that file and bring it in. Schools that are in already do not come in twice.
import-rest-reason = What is wrong
import-rest-alike = Looks like a school that is here without a number: please answer on the page of the import.
import-kept = The file and the report are removed on { $day }.
import-cleared = The file and the report were removed; the numbers stay.

told-line-settled = The line is settled.
