# Papers that say where somebody works.

certificate-title = Çalışılan yeri gösteren belgeler
certificate-text = İsterseniz okulunuzdan bir belge, örneğin çalışma belgesi gönderin: resim ya da PDF. Belgeyi yalnızca siz ve ülkenizin destek görevlileri görür. Karardan 30 gün sonra silinir.
certificate-file = Belge
certificate-send = Belgeyi gönder
certificate-remove = Geri al
told-certificate-added = Destek görevlileri belgenizi görebilir.
told-certificate-removed = Belge silindi.
