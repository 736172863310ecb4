/* A deck: one long page that becomes slides. Keys, overview, full screen, deep links, and a second window for the speaker that follows
   by messages. Without this file the page is read from top to bottom. */
(function () {
  var keep = window.tierbookKeep, all = keep.all, say = keep.say;
  var root = document.documentElement;
  var deck = document.querySelector('[data-deck]');
  var slides = all('.slide', deck);
  var bar = deck.querySelector('.deck-bar');
  var place = deck.querySelector('[data-deck-at]');
  var isPresenter = /[?&]presenter\b/.test(location.search);
  var partner = isPresenter ? window.opener : null;
  var at = -1, typed = '', panel = null;
  var WIDTH = 1280, HEIGHT = 720;

  function shown() { return root.classList.contains('showing'); }
  function details(slide) { return slide.querySelector('details[data-reveal]'); }

  /* The index of a slide, or of the first one of a lesson; -1 when there is none. */
  function find(id) {
    var target = id ? document.getElementById(id) : null;
    if (!target) return -1;
    return slides.indexOf(target.classList.contains('slide') ? target : target.querySelector('.slide'));
  }

  /* A wall is laid out once, 1280 by 720, and scaled to its box: the wall, the next slide and the overview look alike. */
  function fit(slide) {
    var wall = slide.querySelector('.wall'), on = wall.querySelector('.on');
    var scale = Math.min(slide.clientWidth / WIDTH, (slide.clientHeight || Infinity) / HEIGHT);
    wall.style.transform = 'scale(' + scale + ')';
    on.style.transform = '';
    on.style.width = '';
    var room = on.clientHeight, factor = 1;
    while (factor > .4 && on.scrollHeight * factor > room + 1) {
      factor -= .05;
      on.style.transform = 'scale(' + factor + ')';
      on.style.width = 100 / factor + '%';
    }
  }

  function layOut() {
    if (!shown()) return;
    slides.forEach(function (slide) { if (slide.offsetParent !== null || slide.classList.contains('is-on')) fit(slide); });
  }

  function post(message) {
    message.tierbook = 'deck';
    message.deck = deck.getAttribute('data-deck');
    if (partner && !partner.closed) partner.postMessage(message, '*');
  }

  function state() { post({ at: at, open: !!(details(slides[at]) && details(slides[at]).open) }); }

  function go(index, quiet) {
    var to = Math.max(0, Math.min(slides.length - 1, index));
    root.classList.remove('is-overview', 'is-black');
    root.classList.add('showing');
    bar.hidden = isPresenter;
    at = to;
    slides.forEach(function (slide, i) {
      slide.classList.toggle('is-on', i === to);
      slide.classList.toggle('is-next', i === to + 1);
      slide.setAttribute('aria-hidden', String(i !== to));
    });
    place.textContent = say('deck_at', { number: to + 1, count: slides.length });
    if (location.hash.slice(1) !== slides[to].id) location.replace('#' + slides[to].id);
    if (panel) panel.show();
    layOut();
    if (!quiet) state();
  }

  function reveal(open, quiet) {
    var answer = details(slides[at]);
    if (answer && answer.open !== open) {
      answer.open = open;
      layOut();
      if (!quiet) state();
    }
  }

  function next() {
    var answer = details(slides[at]);
    if (answer && !answer.open) reveal(true); else go(at + 1);
  }

  function back() {
    var answer = details(slides[at]);
    if (answer && answer.open) reveal(false); else go(at - 1);
  }

  function leave() {
    var id = slides[at].id;
    root.classList.remove('showing', 'is-overview', 'is-black');
    bar.hidden = true;
    slides.forEach(function (slide) {
      slide.classList.remove('is-on', 'is-next');
      slide.removeAttribute('aria-hidden');
      slide.querySelector('.wall').removeAttribute('style');
      slide.querySelector('.on').removeAttribute('style');
    });
    document.getElementById(id).scrollIntoView();
  }

  function overview() {
    if (root.classList.contains('is-overview')) { go(at); return; }
    root.classList.add('is-overview');
    slides.forEach(function (slide) { slide.removeAttribute('aria-hidden'); });
    layOut();
    slides[at].scrollIntoView({ block: 'center' });
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(function () { /* the browser may refuse */ });
  }

  function presenter() {
    if (at < 0) go(0);
    var opened = window.open(location.href.replace(/[?#].*$/, '') + '?presenter#' + slides[at].id, 'tierbook-presenter', 'width=1180,height=760');
    if (!opened) { place.textContent = say('deck_blocked'); return; }
    partner = opened;
  }

  var keys = {
    ArrowRight: next, ArrowDown: next, PageDown: next, ' ': next, n: next,
    ArrowLeft: back, ArrowUp: back, PageUp: back, Backspace: back,
    Home: function () { go(0); }, End: function () { go(slides.length - 1); },
    o: overview, f: fullScreen, p: function () { if (!isPresenter) presenter(); },
    b: function () { root.classList.toggle('is-black'); },
    Escape: function () { if (root.classList.contains('is-overview')) overview(); else if (!isPresenter && !document.fullscreenElement) leave(); },
    Enter: function () { if (typed) go(Number(typed) - 1); typed = ''; }
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    var onControl = /^(A|BUTTON|SUMMARY|INPUT)$/.test(event.target.tagName || '');
    if (onControl && (key === ' ' || key === 'Enter')) return;
    if (!shown()) {
      if (key === 'f' || key === 'F5') return;
      if (key === 'p') presenter();
      return;
    }
    if (/^\d$/.test(key)) { typed += key; return; }
    if (keys[key]) { event.preventDefault(); keys[key](); }
    if (key !== 'Enter') typed = '';
  });

  slides.forEach(function (slide, i) {
    slide.addEventListener('click', function (event) {
      if (root.classList.contains('is-overview')) { event.preventDefault(); go(i); }
    });
    var answer = details(slide);
    if (answer) answer.addEventListener('toggle', function () { answer.parentNode.classList.toggle('is-open', answer.open); if (shown() && i === at) { layOut(); state(); } });
  });

  window.addEventListener('hashchange', function () {
    var index = find(decodeURIComponent(location.hash.slice(1)));
    if (index >= 0 && index !== at) go(index);
  });
  window.addEventListener('resize', layOut);

  window.addEventListener('message', function (event) {
    var message = event.data;
    if (!message || message.tierbook !== 'deck' || message.deck !== deck.getAttribute('data-deck')) return;
    if (!isPresenter) partner = event.source;
    if (message.hello) { state(); return; }
    if (typeof message.at !== 'number' || message.at < 0 || message.at >= slides.length) return;
    if (message.at !== at) go(message.at, true);
    reveal(message.open === true, true);
  });

  /* The speaker's window: what is on the wall, what comes next, the notes, and how long it has taken. */
  function makePanel() {
    var made = document.createElement('div');
    made.className = 'presenter';
    var clock = document.createElement('p'), time = document.createElement('b'), pause = document.createElement('button'), zero = document.createElement('button');
    var notes = document.createElement('div'), title = document.createElement('p');
    var elapsed = 0, since = Date.now(), running = true;
    clock.className = 'clock';
    clock.appendChild(document.createTextNode(say('deck_timer') + ' '));
    clock.appendChild(time);
    [pause, zero].forEach(function (button) { button.type = 'button'; button.className = 'btn'; clock.appendChild(button); });
    zero.textContent = say('deck_zero');
    title.className = 'next-title';
    notes.className = 'panel-notes';
    notes.tabIndex = 0;
    made.appendChild(clock);
    made.appendChild(title);
    made.appendChild(notes);
    deck.appendChild(made);

    function tell() {
      var seconds = Math.floor((elapsed + (running ? Date.now() - since : 0)) / 1000);
      time.textContent = ('0' + Math.floor(seconds / 60)).slice(-2) + ':' + ('0' + seconds % 60).slice(-2);
      pause.textContent = say(running ? 'deck_pause' : 'deck_resume');
    }
    pause.addEventListener('click', function () {
      if (running) elapsed += Date.now() - since; else since = Date.now();
      running = !running;
      tell();
    });
    zero.addEventListener('click', function () { elapsed = 0; since = Date.now(); tell(); });
    setInterval(tell, 500);
    tell();
    return {
      show: function () {
        var said = slides[at].querySelector('.say'), following = slides[at + 1];
        title.textContent = following ? say('deck_next_slide') + ' ' + (at + 2) + '/' + slides.length : say('deck_end');
        while (notes.firstChild) notes.removeChild(notes.firstChild);
        if (said) notes.appendChild(said.cloneNode(true)); else notes.textContent = say('deck_no_notes');
        notes.scrollTop = 0;
      }
    };
  }

  function button(name, act) {
    all('[data-deck-' + name + ']', deck).forEach(function (one) { one.hidden = false; one.addEventListener('click', act); });
  }
  button('start', function () { go(0); });
  button('next', next);
  button('previous', back);
  button('overview', overview);
  button('full', fullScreen);
  button('presenter', presenter);
  all('.deck-keys', deck).forEach(function (keysLine) { keysLine.hidden = false; });

  if (isPresenter) {
    root.classList.add('presenting');
    panel = makePanel();
    setInterval(function () { post({ hello: true }); }, 2000);
  }
  var first = find(decodeURIComponent(location.hash.slice(1)));
  if (first >= 0 || isPresenter) go(Math.max(0, first), true);
  if (isPresenter) post({ hello: true });
}());
