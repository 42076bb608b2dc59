#!/usr/bin/python3
"""Writes the header of posts as Pelican's own MarkdownReader has it: OUT/FILE.meta.json, or OUT/FILE.err.

usage: pelican_headers.py OUT --root DIR --list FILES
Everything is Pelican's: Python-Markdown's meta, what is done with keys that repeat, how tags and authors are split.
Left out is what goes beyond reading: a summary stays the text it is, and a date too.
"""
import copy, json, logging, os, sys
logging.disable(logging.CRITICAL)
from markdown import Markdown
from pelican.readers import MarkdownReader, _DISCARD
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import pelican_open


class Reader(MarkdownReader):
    def process_metadata(self, name, value):
        if name in ('date', 'modified'):
            return value
        return super().process_metadata(name, value)

    def header(self, file):
        self._md = Markdown(**self.settings['MARKDOWN'])
        with pelican_open(file) as text:
            self._md.convert(text)
        meta = self._md.Meta
        self._md.convert = lambda summary: summary
        return self._parse_metadata(meta)


def plain(value):
    return [plain(item) for item in value] if isinstance(value, list) else str(value)


out, _, root, _, names = sys.argv[1:]
settings = copy.deepcopy(DEFAULT_CONFIG)
settings['MARKDOWN']['extensions'] = ['markdown.extensions.meta']
settings['MARKDOWN']['extension_configs'] = {}
reader = Reader(settings)
for file in open(names, encoding='utf-8').read().splitlines():
    target = os.path.join(out, os.path.relpath(file, root))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    try:
        header = {key: plain(value) for key, value in reader.header(file).items()
                  if value is not _DISCARD}
        with open(target + '.meta.json', 'w', encoding='utf-8') as o:
            json.dump(header, o, ensure_ascii=False)
    except Exception as e:
        with open(target + '.err', 'w', encoding='utf-8') as o:
            o.write('%s: %s\n' % (type(e).__name__, e))
