// While the other scripts run, so that the first layout has the font, and no other one is looked up and laid out before.
void document.fonts.load("1em 'Inter Variable'", 'a')

export {}
