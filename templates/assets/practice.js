/* Questions: says whether the answer is right, shows why, and keeps the result of each lesson's own questions. */
(function () {
  var keep = window.tierbookKeep, all = keep.all, say = keep.say;
  var lesson = document.querySelector('[data-lesson]');
  var store = lesson ? 'tierbook.quiz.' + lesson.getAttribute('data-lesson') + '.' : null;

  /* Numbers as people type them: full-width digits, commas, a minus of any kind. */
  function number(text) {
    var plain = text.replace(/[\uFF10-\uFF19\uFF0E\uFF0D]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xFEE0); })
      .replace(/[\u2212\u2013]/g, '-').replace(/[,\uFF0C\s]/g, '');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  }

  var judges = {
    number: function (inputs) {
      var given = number(inputs[0].value);
      if (given === null) return { lacks: 'choose_number' };
      var off = Math.abs(given - Number(inputs[0].getAttribute('data-value')));
      return { right: off <= Number(inputs[0].getAttribute('data-tolerance')) + 1e-9 };
    },
    order: function (inputs) {
      if (inputs.some(function (input) { return !input.value; })) return { lacks: 'choose_all' };
      return { right: inputs.every(function (input) { return input.value === input.getAttribute('data-place'); }) };
    },
    choice: function (inputs) {
      if (!inputs.some(function (input) { return input.checked; })) return { lacks: 'choose_first' };
      return { right: inputs.every(function (input) { return input.checked === (input.getAttribute('data-right') === '1'); }) };
    }
  };

  /* Which option is right and which was missed, in words beside it. */
  function mark(inputs, quiz) {
    inputs.forEach(function (input) {
      var label = input.closest('label');
      var right = input.hasAttribute('data-place') ? input.value === input.getAttribute('data-place') : input.getAttribute('data-right') === '1';
      var chosen = input.hasAttribute('data-place') || input.checked;
      var word = chosen ? (right ? 'right_short' : 'wrong_short') : (right ? 'missed' : '');
      var old = label.querySelector('.mark-said');
      if (old) label.removeChild(old);
      if (!word || !quiz) return;
      var said = document.createElement('small');
      said.className = 'mark-said is-' + (word === 'right_short' ? 'right' : 'wrong');
      said.textContent = say(word);
      label.appendChild(said);
    });
  }

  function score() {
    var quizzes = all('[data-quiz]'), place = document.querySelector('[data-scored]');
    var done = quizzes.filter(function (quiz) { return quiz.hasAttribute('data-result'); });
    if (place && done.length) {
      place.textContent = say('score', { right: done.filter(function (quiz) { return quiz.getAttribute('data-result') === 'right'; }).length, all: quizzes.length });
    }
  }

  all('[data-quiz]').forEach(function (quiz) {
    var type = quiz.getAttribute('data-quiz');
    var inputs = all('input', quiz);
    var said = quiz.querySelector('[data-said]');
    var answer = quiz.querySelector('details');
    var check = quiz.querySelector('[data-check]');
    var again = quiz.querySelector('[data-again]');
    var key = store && !quiz.hasAttribute('data-made') ? store + quiz.getAttribute('data-number') : null;

    function judge() {
      var result = (judges[type] || judges.choice)(inputs);
      if (result.lacks) { said.textContent = say(result.lacks); return; }
      quiz.setAttribute('data-result', result.right ? 'right' : 'wrong');
      said.textContent = say(result.right ? 'right' : 'wrong');
      if (type !== 'number') mark(inputs, quiz);
      answer.open = true;
      again.hidden = false;
      if (key) keep.set(key, result.right ? 'right' : 'wrong');
      score();
    }

    check.hidden = false;
    check.addEventListener('click', judge);
    quiz.addEventListener('submit', function (event) { event.preventDefault(); judge(); });
    again.addEventListener('click', function () {
      quiz.reset();
      quiz.removeAttribute('data-result');
      said.textContent = '';
      mark(inputs, null);
      answer.open = false;
      again.hidden = true;
      inputs[0].focus();
    });
  });
}());
