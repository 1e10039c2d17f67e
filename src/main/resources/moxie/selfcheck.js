(function () {
  'use strict';
  // Width, case and spaces do not count.
  function plain(text) {
    return text.normalize('NFKC').toLowerCase().replace(/[\s.,;:!?'"“”‘’。，、；：！？]/g, '');
  }
  function all(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }

  /** The share of a question that is right, 0 to 1. */
  function share(question) {
    var key = question.dataset;
    if (question.dataset.kind === 'choice') {
      var ticked = all(question, 'input:checked').map(function (box) { return box.value; }).join(' ');
      return ticked === key.key ? 1 : 0;
    }
    if (question.dataset.kind === 'blank') {
      var blanks = all(question, 'input.blank');
      var right = blanks.filter(function (blank, i) {
        for (var n = 0; key['b' + i + 'x' + n] !== undefined; n++) {
          if (blank.value.trim() && plain(key['b' + i + 'x' + n]) === plain(blank.value)) { return true; }
        }
        return false;
      });
      return blanks.length ? right.length / blanks.length : 0;
    }
    var typed = question.querySelector('input.word').value.normalize('NFKC').trim();
    if (question.dataset.kind === 'numeric') {
      return typed !== '' && Math.abs(Number(typed) - Number(key.key)) <= Number(key.tolerance) + 1e-12 ? 1 : 0;
    }
    return plain(typed).replace(/[-→>]/g, '') === plain(key.key) ? 1 : 0;
  }

  document.getElementById('check').addEventListener('click', function () {
    var got = 0;
    all(document, '.q[data-points]').forEach(function (question) {
      var points = Number(question.dataset.points);
      var own = question.querySelector('input.own');
      var earned = own ? Math.max(0, Math.min(points, Number(own.value) || 0)) : share(question) * points;
      got += earned;
      question.querySelector('.mark').textContent = own && own.value === '' ? ''
        : (earned >= points ? '✓ ' : earned > 0 ? '~ ' : '✗ ') + Math.round(earned * 100) / 100 + '/' + points;
      question.querySelector('details').open = true;
    });
    var total = document.getElementById('total');
    total.textContent = total.dataset.words.replace('{got}', Math.round(got * 100) / 100);
  });
  document.getElementById('again').addEventListener('click', function () { window.location.reload(); });
})();
