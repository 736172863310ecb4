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

    /* One bar a row; several value columns stand side by side in their own colours, or stacked. */
    bar: function (spec) {
      var data = read(spec.table), rows = data.rows;
      var names = spec.values;
      return {
        grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: 'value', show: false },
        yAxis: {
          type: 'category', inverse: true, data: rows.map(function (row) { return row.name; }),
          axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: token('ink'), fontSize: 14 }
        },
        series: names.map(function (name, index) {
          var column = data.columns.filter(function (c) { return c.key === name; })[0] || { name: name };
          return {
            type: 'bar', barMaxWidth: 22, stack: spec.stacked ? 'all' : undefined,
            itemStyle: { color: token((spec.colours || [])[index] || 'control') },
            label: { show: !spec.stacked, position: 'right', color: token('ink'), fontSize: 14 },
            data: rows.map(function (row) {
              var value = row.values[name];
              return {
                value: value, text: row.texts[name] || '',
                tip: row.name + '\u3000' + column.name + '\u3000' + (row.texts[name] || ''),
                itemStyle: names.length === 1 && row.colour !== 'control' ? { color: token(row.colour) } : undefined
              };
            })
          };
        })
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

    /* One line a value column over the rows. */
    line: function (spec) {
      var data = read(spec.table), rows = data.rows;
      return {
        grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
        xAxis: {
          type: 'category', data: rows.map(function (row) { return row.name; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: 13 }
        },
        yAxis: { type: 'value', scale: true, splitLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: 13 } },
        series: spec.values.map(function (name, index) {
          return {
            type: 'line', symbolSize: 6, lineStyle: { color: token((spec.colours || [])[index] || 'control') },
            itemStyle: { color: token((spec.colours || [])[index] || 'control') },
            data: rows.map(function (row) { return { value: row.values[name], tip: row.name + '\u3000' + (row.texts[name] || '') }; })
          };
        })
      };
    },

    /* From an opening to a closing count: each step starts where the one before ended; the last row is the sum itself. */
    waterfall: function (spec) {
      var data = read(spec.table), rows = data.rows, name = spec.values[0], level = 0;
      var steps = rows.map(function (row, index) {
        var value = row.values[name] || 0, whole = index === 0 || index === rows.length - 1;
        var from = whole ? 0 : level, to = whole ? value : level + value;
        level = to;
        return { low: Math.min(from, to), size: Math.abs(to - from), colour: whole ? 'control' : value < 0 ? 'down' : 'up', text: row.texts[name] || '', name: row.name };
      });
      return {
        grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
        xAxis: { type: 'category', data: steps.map(function (step) { return step.name; }), axisTick: { show: false }, axisLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: size(13), interval: 0 } },
        yAxis: { type: 'value', show: false },
        series: [
          { type: 'bar', stack: 'a', silent: true, itemStyle: { color: 'transparent' }, data: steps.map(function (step) { return step.low; }) },
          { type: 'bar', stack: 'a', barMaxWidth: 48, label: { show: true, position: 'top', color: token('ink'), fontSize: 14 },
            data: steps.map(function (step) { return { value: step.size, text: step.text, tip: step.name + '\u3000' + step.text, itemStyle: { color: token(step.colour) } }; }) }
        ]
      };
    },

    /* The share of customers across, the share of their value up; the straight line would be equality. */
    lorenz: function (spec) {
      var data = read(spec.table), x = spec.values[0], y = spec.values[1];
      function axis() {
        return { type: 'value', min: 0, max: 1, axisLine: { lineStyle: { color: token('control') } }, splitLine: { lineStyle: { color: token('line') } },
          axisLabel: { color: token('ink'), fontSize: 13, formatter: function (value) { return Math.round(value * 100) + '%'; } } };
      }
      return {
        grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true }, xAxis: axis(), yAxis: axis(),
        series: [
          { type: 'line', silent: true, symbol: 'none', lineStyle: { color: token('control'), type: 'dashed', width: 1 }, data: [[0, 0], [1, 1]] },
          { type: 'line', symbolSize: 5, lineStyle: { color: token('accent') }, itemStyle: { color: token('accent') },
            data: [[0, 0]].concat(data.rows.filter(function (row) { return row.values[y] !== undefined; }).map(function (row) {
              return { value: [row.values[x], row.values[y]], tip: row.texts[x] + '\u3000' + row.texts[y] };
            })) }
        ]
      };
    },

    /* How many lie where: the size of a point is a count of customers, never one customer. */
    density: function (spec) {
      var data = read(spec.table), x = spec.values[0], y = spec.values[1], n = spec.values[2];
      var most = Math.max.apply(null, data.rows.map(function (row) { return row.values[n] || 0; }));
      function axis() { return { type: 'value', scale: true, splitLine: { lineStyle: { color: token('line') } }, axisLabel: { color: token('ink'), fontSize: 13 } }; }
      return {
        grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true }, xAxis: axis(), yAxis: axis(),
        series: [{ type: 'scatter', itemStyle: { color: token('accent'), opacity: 0.6 },
          symbolSize: function (value) { return 4 + 28 * Math.sqrt(value[2] / most); },
          data: data.rows.filter(function (row) { return row.values[n]; }).map(function (row) {
            return { value: [row.values[x], row.values[y], row.values[n]], tip: row.texts[x] + '\u3000' + row.texts[y] + '\u3000' + row.texts[n] };
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
    if (spec.type === 'bar') box.style.height = size(24 + 40 * read(spec.table).rows.length) + 'px';
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
