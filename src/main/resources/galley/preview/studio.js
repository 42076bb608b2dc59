// Runs in a page of its own that is never seen. Posts reach it as the text of #source, and as nothing else.
var studio = (function () {
  var components, ids = {};

  function source() { return document.getElementById('source').textContent }

  function name() { return document.getElementById('name').textContent.toLowerCase() }

  function list(value) { return value ? [].concat(value) : [] }

  return {
    languages: function () {
      components = JSON.parse(source()).languages;
      Object.keys(components).forEach(function (id) {
        ids[id] = id;
        list(components[id].alias).forEach(function (alias) { ids[alias] = ids[alias] || id });
      });
      delete ids.meta;
    },

    // The scripts that are still missing for a language, in order, with blanks between them; empty for an unknown one.
    missing: function () {
      var order = [];
      function add(id) {
        if (Prism.languages[id] || order.indexOf(id) >= 0) return;
        list(components[id].require).forEach(add);
        order.push(id);
      }
      var id = Object.prototype.hasOwnProperty.call(ids, name()) && ids[name()];
      if (id) add(id);
      return order.join(' ');
    },

    // Each token's kind, within what it stands, and its length: "string/interpolation 5; 1;".
    code: function () {
      var id = Object.prototype.hasOwnProperty.call(ids, name()) && ids[name()];
      var grammar = id && Prism.languages[id], out = [];
      function walk(token, kind) {
        if (typeof token == 'string') out.push(kind + ' ' + token.length + ';');
        else if (Array.isArray(token)) token.forEach(function (inner) { walk(inner, kind) });
        else walk(token.content, kind ? kind + '/' + token.type : token.type);
      }
      if (!grammar) return '';
      walk(Prism.tokenize(source(), grammar), '');
      return out.join('');
    },

    formula: function (display) {
      try {
        return '+' + katex.renderToString(source(), {
          displayMode: display, output: 'html', throwOnError: true, strict: 'ignore', trust: false, maxSize: 50, maxExpand: 500
        });
      } catch (refused) {
        return '-' + refused.message;
      }
    },

    // Answers by the page's title, since it takes a few turns.
    diagram: function (number, dark) {
      var room = document.getElementById('room');
      function done(answer) {
        room.textContent = '';
        document.getElementById('answer').textContent = answer;
        document.title = 'drawn ' + number;
      }
      try {
        mermaid.initialize({
          startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, htmlLabels: false,
          flowchart: { htmlLabels: false }, theme: dark ? 'dark' : 'default', maxEdges: 150, maxTextSize: 10000,
          fontFamily: 'Inter, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif',
          deterministicIds: true
        });
        mermaid.render('diagram' + number, source(), room).then(
          function (drawn) { done('+' + drawn.svg) },
          function (refused) { done('-' + (refused.message || refused)) });
      } catch (refused) {
        done('-' + (refused.message || refused));
      }
    }
  };
})();
