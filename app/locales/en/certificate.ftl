# Papers that say where somebody works.

certificate-title = Papers that say where one works
certificate-text = If you like, send a paper of your school, such as a certificate of employment: a picture or a PDF. Only you and the officers of your country see it. It is deleted 30 days after their decision.
certificate-file = Paper
certificate-send = Send the paper
certificate-remove = Take it back
told-certificate-added = The officers can see your paper.
told-certificate-removed = The paper is deleted.
