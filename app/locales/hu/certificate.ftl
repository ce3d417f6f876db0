# Papers that say where somebody works.

certificate-title = Igazolás a munkahelyről
certificate-text = Ha szeretné, küldjön igazolást az iskolájától, például munkáltatói igazolást: képként vagy PDF-ben. Csak Ön és az országa ügyintézői látják. A döntés után 30 nappal töröljük.
certificate-file = Igazolás
certificate-send = Igazolás elküldése
certificate-remove = Visszavonás
told-certificate-added = Az ügyintézők látják az igazolását.
told-certificate-removed = Az igazolást töröltük.
