# A small Pelican site. Build it with `pelican content`; the pages appear in the folder `output`.

SITENAME = "The Galley Proof"
AUTHOR = "The Galley authors"
SITEURL = ""

PATH = "content"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_CATEGORY = "notes"
DEFAULT_PAGINATION = 10
STATIC_PATHS = ["images"]

# Feeds need the site's address: set SITEURL first, then take these lines out.
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

LINKS = ()
SOCIAL = ()
