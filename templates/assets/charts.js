/*
 * Draws every <div class="chart" data-chart='{"type": …, "table": ID}'> from the cells of the page's own table: a cell's
 * data-v is its value, a row's and a column head's data-key say which, their data-colour names a colour token and their
 * data-name the words. There is no second copy of the figures, so picture and table can't differ.
 */
(function () {
  var boxes = Array.prototype.slice.call(document.querySelectorAll('.chart[data-chart]'));
  if (!boxes.length) return;
  if (!window.echarts) {
    Array.prototype.forEach.call(document.querySelectorAll('.needs-js'), function (figure) { figure.hidden = true; });
    return;
  }
  var root = document.documentElement;
  var drawn = [];

  function token(name) { return getComputedStyle(root).getPropertyValue('--' + name).trim(); }
  function size(px) { return px * parseFloat(getComputedStyle(root).fontSize) / 16; }
  function thousands(value) { return String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ','); }
  function fill(template, parts) {
    return (template || '').replace(/\{(\w+)\}/g, function (all, name) { return parts[name] === undefined ? all : parts[name]; });
  }

  /* What a table says: rows and columns by key, values where the cell has one. */
  function read(id) {
    var table = document.getElementById(id);
    function head(cell) {
      return {
        key: cell.getAttribute('data-key'),
        name: cell.getAttribute('data-name') || cell.textContent.trim(),
        colour: cell.getAttribute('data-colour') || 'control',
        rank: Number(cell.getAttribute('data-rank') || 0)
      };
    }
    var heads = Array.prototype.map.call(table.querySelectorAll('thead tr:last-child > *'), head);
    var rows = Array.prototype.map.call(table.querySelectorAll('tbody tr[data-key]'), function (row) {
      var item = head(row);
      var first = row.querySelector('th');
      item.name = row.getAttribute('data-name') || (first ? first.textContent.trim() : '');
      item.values = {};
      item.texts = {};
      Array.prototype.forEach.call(row.children, function (cell, index) {
        var key = heads[index] && heads[index].key;
        if (!key || !cell.hasAttribute('data-v')) return;
        item.values[key] = Number(cell.getAttribute('data-v'));
        item.texts[key] = cell.firstChild && cell.firstChild.nodeType === 3 ? cell.firstChild.nodeValue.trim() : cell.textContent.trim();
      });
      return item;
    });
    return { columns: heads.filter(function (h) { return h.key; }), rows: rows };
  }

  var kinds = {
    /* Left: where they were; right: where they are. Tiers that kept their customers only stand in the way, so they
       can be left out. */
    sankey: function (spec, narrow) {
      var data = read(spec.table);
      var links = [], left = {}, right = {};
      data.rows.forEach(function (from) {
        data.columns.forEach(function (to) {
          var value = from.values[to.key];
          if (!value || (spec.mode === 'moved' && from.key === to.key)) return;
          var up = from.rank && to.rank && to.rank > from.rank, down = from.rank && to.rank && to.rank < from.rank;
          left[from.key] = (left[from.key] || 0) + value;
          right[to.key] = (right[to.key] || 0) + value;
          links.push({
            source: 'a-' + from.key, target: 'b-' + to.key, value: value,
            tip: fill(spec.tip, { from: from.name, to: to.name, value: thousands(value) }),
            lineStyle: { color: token(up ? 'up' : down ? 'down' : 'control'), opacity: up || down ? 0.6 : 0.28 }
          });
        });
      });
      function nodes(items, sums, prefix, depth, side) {
        return items.filter(function (item) { return sums[item.key]; }).map(function (item) {
          var count = thousands(sums[item.key]);
          return {
            name: prefix + item.key, depth: depth, itemStyle: { color: token(item.colour) },
            text: side === 'left' ? item.name + '\u3000' + count : count + '\u3000' + item.name,
            tip: item.name + '\u3000' + count, label: { position: narrow ? (side === 'left' ? 'right' : 'left') : side }
          };
        });
      }
      var margin = narrow ? 4 : 112;
      return {
        series: [{
          type: 'sankey', left: margin, right: margin, top: 8, bottom: 8, nodeWidth: 10, nodeGap: 22, layoutIterations: 0,
          draggable: false, emphasis: { focus: 'adjacency' }, lineStyle: { curveness: 0.5 }, itemStyle: { borderWidth: 0 },
          blur: { label: { opacity: 0.45 }, itemStyle: { opacity: 0.35 }, lineStyle: { opacity: 0.08 } },
          label: { color: token('ink'), fontSize: 14 },
          data: nodes(data.rows, left, 'a-', 0, 'left').concat(nodes(data.columns, right, 'b-', 1, 'right')), links: links
        }]
      };
    },

    /* One bar a row; several value columns stand side by side in their own colours, or stacked. With pieces it is the
       other way round: one bar a value column, made of the rows. A reference is a mark across the bar. */
    bar: function (spec) {
      var data = read(spec.table), rows = data.rows, names = spec.values.filter(function (name) { return name !== spec.reference; });
      function column(name) { return data.columns.filter(function (c) { return c.key === name; })[0] || { name: name }; }
      function box(row, name, colour) {
        return {
          value: row.values[name], text: row.texts[name] || '', tip: row.name + '\u3000' + column(name).name + '\u3000' + (row.texts[name] || ''),
          itemStyle: colour ? { color: token(colour) } : undefined
        };
      }
      var bars = spec.pieces ? names.map(function (name) { return column(name).name; }) : rows.map(function (row) { return row.name; });
      var single = names.length === 1 && !spec.pieces;
      var series = spec.pieces ? rows.map(function (row, index) {
        return { colour: spec.colours[index], data: names.map(function (name) { return box(row, name); }) };
      }) : names.map(function (name, index) {
        return { colour: spec.colours[index], data: rows.map(function (row) { return box(row, name, single && row.colour !== 'control' ? row.colour : ''); }) };
      });
      var together = spec.stacked || spec.pieces;
      return {
        grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: 'value', show: false, max: spec.pieces ? 'dataMax' : undefined },
        yAxis: {
          type: 'category', inverse: true, data: bars, axisTick: { show: false }, axisLine: { show: false },
          axisLabel: { color: token('ink'), fontSize: 14, width: size(172), overflow: 'break' }
        },
        series: series.map(function (one) {
          return {
            type: 'bar', barMaxWidth: together ? 32 : 20, barGap: '15%', stack: together ? 'all' : undefined,
            itemStyle: { color: token(one.colour || 'control'), borderColor: token('paper'), borderWidth: together ? 1 : 0 },
            label: { show: !together, position: 'right', color: token('ink'), fontSize: 13 }, data: one.data
          };
        }).concat(spec.reference ? [{
          type: 'scatter', symbol: 'rect', symbolSize: [3, 24], z: 4, itemStyle: { color: token('c2') },
          data: rows.map(function (row) { return box(row, spec.reference); })
        }] : [])
      };
    },

    /* Down to the left, up to the right, one pair of neighbours a row. */
    moves: function (spec) {
      var data = read(spec.table), rows = data.rows;
      function side(name, sign, colour, position) {
        return {
          type: 'bar', stack: 'a', barWidth: 20, itemStyle: { color: token(colour) },
          label: { show: true, position: position, color: token('ink'), fontSize: 14 },
          data: rows.map(function (row) {
            var value = row.values[name];
            return { value: value ? sign * value : 0, text: row.texts[name] || '', tip: row.name + '\u3000' + (row.texts[name] || '') };
          })
        };
      }
      var most = function (name) { return Math.max.apply(null, rows.map(function (row) { return row.values[name] || 0; })); };
      return {
        grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: 'value', min: -1.25 * most(spec.down), max: 1.25 * most(spec.up), show: false },
        yAxis: {
          type: 'category', inverse: true, data: rows.map(function (row) { return row.name; }), axisTick: { show: false },
          axisLine: { show: false }, axisLabel: { color: token('ink'), fontSize: 14, margin: 16, align: 'right' }
        },
        series: [side(spec.down, -1, 'down', 'left'), side(spec.up, 1, 'up', 'right')]
      };
    },

    /* One line a value column over the rows: each has a colour, a mark and its name at the end. */
    line: function (spec, narrow) {
      var data = read(spec.table), rows = data.rows, marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
      var share = rows.some(function (row) { return spec.values.some(function (name) { return /%$/.test(row.texts[name] || ''); }); });
      return {
        grid: { left: 8, right: narrow ? 24 : spec.values.length > 1 ? 120 : 32, top: 16, bottom: 8, containLabel: true },
        xAxis: {
          type: 'category', data: rows.map(function (row) { return row.key; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: size(13) }
        },
        yAxis: {
          type: 'value', scale: true, splitLine: { lineStyle: { color: token('line') } },
          axisLabel: { color: token('ink'), fontSize: 13, formatter: function (value) { return share ? Math.round(value * 1000) / 10 + '%' : thousands(value); } }
        },
        series: spec.values.map(function (name, index) {
          var head = data.columns.filter(function (c) { return c.key === name; })[0] || { name: name };
          return {
            type: 'line', symbol: marks[index % marks.length], symbolSize: 7, lineStyle: { color: token(spec.colours[index]), type: index % 2 ? 'dashed' : 'solid' },
            itemStyle: { color: token(spec.colours[index]) },
            labelLayout: { moveOverlap: 'shiftY' },
            endLabel: { show: !narrow && spec.values.length > 1, formatter: head.name, color: token('ink'), fontSize: size(13) },
            data: rows.map(function (row) {
              var value = row.values[name];
              return { value: value === undefined ? '-' : value, tip: row.name + '\u3000' + head.name + '\u3000' + (row.texts[name] || '') };
            })
          };
        })
      };
    },

    /* From an opening to a closing count: each step starts where the one before ended. Rows without a change are whole. */
    waterfall: function (spec, narrow) {
      var data = read(spec.table), rows = data.rows, whole = spec.values[0], change = spec.values[1], level = 0;
      var steps = rows.map(function (row) {
        var step = row.values[change], from = step === undefined ? 0 : level;
        level = step === undefined ? row.values[whole] || 0 : level + step;
        var text = step === undefined ? row.texts[whole] : (step < 0 ? '\u2212' : step ? '+' : '') + thousands(step);
        return { low: Math.min(from, level), size: Math.abs(level - from), colour: step === undefined ? 'control' : step < 0 ? 'down' : 'up', text: text || '', name: row.name, whole: step === undefined };
      });
      var lows = steps.filter(function (step) { return !step.whole; }).map(function (step) { return step.low; });
      var floor = lows.length ? Math.max(0, Math.floor(Math.min.apply(null, lows) * 0.9)) : 0;
      return {
        grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
        xAxis: {
          type: 'category', data: steps.map(function (step) { return step.name; }), axisTick: { show: false }, axisLine: { lineStyle: { color: token('line') } },
          axisLabel: { color: token('ink'), fontSize: size(narrow ? 11 : 13), interval: 0, width: narrow ? 44 : 96, overflow: 'break' }
        },
        yAxis: { type: 'value', show: false, min: floor },
        series: [
          { type: 'bar', stack: 'a', silent: true, itemStyle: { color: 'transparent' }, data: steps.map(function (step) { return step.low; }) },
          { type: 'bar', stack: 'a', barMaxWidth: 48, label: { show: true, position: 'top', color: token('ink'), fontSize: 14 },
            data: steps.map(function (step) { return { value: step.size, text: step.text, tip: step.name + '\u3000' + step.text, itemStyle: { color: token(step.colour) } }; }) }
        ]
      };
    },

    /* The share of customers across, the share of their value up; the straight line would be equality. The point at 80 %
       of customers, counted from the smallest, is the test of 80 to 20. */
    lorenz: function (spec, narrow) {
      var data = read(spec.table), x = spec.values[0], y = spec.values[1];
      function axis(head, upright) {
        return { type: 'value', min: 0, max: 1, name: head ? head.name : '', nameLocation: 'middle', nameGap: upright ? 44 : 28, nameTextStyle: { color: token('ink-2'), fontSize: size(13) },
          axisLine: { lineStyle: { color: token('control') } }, splitLine: { lineStyle: { color: token('line') } },
          axisLabel: { color: token('ink'), fontSize: 13, formatter: function (value) { return Math.round(value * 100) + '%'; } } };
      }
      function head(key) { return data.columns.filter(function (c) { return c.key === key; })[0]; }
      return {
        grid: { left: 32, right: 24, top: 16, bottom: 32, containLabel: true }, xAxis: axis(head(x)), yAxis: axis(head(y), true),
        series: [
          { type: 'line', silent: true, symbol: 'none', lineStyle: { color: token('control'), type: 'dashed', width: 1 }, data: [[0, 0], [1, 1]] },
          { type: 'line', symbolSize: 4, lineStyle: { color: token('c1') }, itemStyle: { color: token('c1') },
            label: { show: true, position: narrow ? 'left' : 'right', color: token('ink'), fontSize: 13 },
            data: [{ value: [0, 0], text: '' }].concat(data.rows.filter(function (row) { return row.values[y] !== undefined; }).map(function (row) {
              var rule = Math.abs(row.values[x] - 0.8) < 0.005;
              var words = row.texts[x] + '\u3000' + row.texts[y];
              return { value: [row.values[x], row.values[y]], tip: words, text: rule ? words : '', symbolSize: rule ? 12 : 4, itemStyle: rule ? { color: token('c2') } : undefined };
            })) }
        ]
      };
    },

    /* How many lie where: the size of a point is a count of customers, never one customer. */
    density: function (spec) {
      var data = read(spec.table), x = spec.values[0], y = spec.values[1], n = spec.values[2];
      var most = Math.max.apply(null, data.rows.map(function (row) { return row.values[n] || 0; }));
      function axis(key, upright) {
        var head = data.columns.filter(function (c) { return c.key === key; })[0] || { name: '' };
        return { type: 'value', scale: true, name: head.name, nameLocation: 'middle', nameGap: upright ? 44 : 28, nameTextStyle: { color: token('ink-2'), fontSize: size(13) }, splitLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: 13 } };
      }
      return {
        grid: { left: 32, right: 24, top: 24, bottom: 32, containLabel: true }, xAxis: axis(x), yAxis: axis(y, true),
        series: [{ type: 'scatter', itemStyle: { color: token('c1'), opacity: 0.7 },
          symbolSize: function (value) { return 4 + 32 * Math.sqrt(value[2] / most); },
          label: { show: true, position: 'top', color: token('ink'), fontSize: 12 },
          data: data.rows.filter(function (row) { return row.values[n] && row.values[x] !== undefined && row.values[y] !== undefined; }).map(function (row) {
            var named = data.rows.length <= 12;
            return { value: [row.values[x], row.values[y], row.values[n]], text: named ? row.name : '', tip: row.name + '\u3000' + row.texts[x] + '\u3000' + row.texts[y] + '\u3000' + row.texts[n],
              itemStyle: row.colour !== 'control' ? { color: token(row.colour) } : undefined };
          }) }]
      };
    }
  };

  function options(spec, narrow) {
    var option = kinds[spec.type](spec, narrow);
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: size(13), color: token('ink') };
    if (option.yAxis && option.yAxis.axisLabel) option.yAxis.axisLabel.fontSize = size(option.yAxis.axisLabel.fontSize || 13);
    option.animation = false;
    option.tooltip = {
      renderMode: 'richText', trigger: 'item', confine: true, padding: [8, 12], borderWidth: 0,
      formatter: function (item) { return (item.data && item.data.tip) || ''; },
      backgroundColor: token('ink'), textStyle: { color: token('paper'), fontSize: size(13), lineHeight: size(20) }
    };
    option.series.forEach(function (series) {
      if (!series.label) return;
      series.label.formatter = function (item) { return item.data && item.data.text !== undefined ? item.data.text : item.name; };
      series.label.fontSize = size(series.label.fontSize || 13);
    });
    return option;
  }

  function draw(item) {
    if (item.chart) item.chart.dispose();
    item.chart = echarts.init(item.box, null, { renderer: 'svg' });
    item.chart.setOption(options(item.spec, item.box.clientWidth < 480));
    var svg = item.box.querySelector('svg');
    if (svg) svg.setAttribute('viewBox', '0 0 ' + item.chart.getWidth() + ' ' + item.chart.getHeight());
  }

  function redraw() { drawn.forEach(draw); }

  boxes.forEach(function (box) {
    var spec = JSON.parse(box.getAttribute('data-chart'));
    if (!kinds[spec.type]) return;
    var item = { box: box, spec: spec };
    if (spec.type === 'bar') {
      var bars = spec.pieces ? spec.values.length : read(spec.table).rows.length;
      box.style.height = size(24 + (spec.stacked || spec.pieces ? 48 : 20 + 20 * (spec.values.length - (spec.reference ? 1 : 0))) * bars) + 'px';
    }
    box.classList.add('is-drawn');
    drawn.push(item);
    draw(item);
  });

  /* A switch beside a chart changes one word of its spec: <input name="CHART-ID" data-set="mode" value="all">. */
  Array.prototype.forEach.call(document.querySelectorAll('[data-chart-switch] input'), function (input) {
    input.addEventListener('change', function () {
      drawn.forEach(function (item) {
        if (item.box.id !== input.name) return;
        item.spec[input.getAttribute('data-set')] = input.value;
        draw(item);
      });
    });
  });

  window.addEventListener('resize', function () {
    drawn.forEach(function (item) { if (item.box.clientWidth !== item.chart.getWidth()) draw(item); });
  });
  document.addEventListener('tierbook:theme', redraw);

  /* Paper is white, whatever the screen is. */
  var theme = null;
  window.addEventListener('beforeprint', function () {
    theme = root.getAttribute('data-theme');
    root.setAttribute('data-theme', 'light');
    redraw();
  });
  window.addEventListener('afterprint', function () {
    if (theme) root.setAttribute('data-theme', theme); else root.removeAttribute('data-theme');
    redraw();
  });
  if (window.matchMedia) {
    var dark = matchMedia('(prefers-color-scheme: dark)');
    if (dark.addEventListener) dark.addEventListener('change', redraw);
  }
}());
