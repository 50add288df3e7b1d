// The page works without this: it adds the box beside a quotation, the filter, sorting, and opens what a link leads into. It makes no markup of text.
'use strict';
(() => {
  const tip = document.getElementById('tip');
  let shown = null, kept = false, wait = 0;

  const quotation = target => target instanceof Element ? target.closest('a.q:not(.off)') : null;
  const cardOf = link => document.getElementById(link.getAttribute('href').slice(1));

  function place(link) {
    const at = link.getClientRects()[0];
    if (!at) return;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    const below = at.bottom + 8 + tip.offsetHeight <= window.innerHeight || at.top < tip.offsetHeight + 8;
    const lines = link.getClientRects();
    tip.style.setProperty('--x', (left + window.scrollX) + 'px');
    tip.style.setProperty('--y', ((below ? lines[lines.length - 1].bottom + 8 : at.top - tip.offsetHeight - 8) + window.scrollY) + 'px');
  }

  function show(link, keep) {
    clearTimeout(wait);
    const card = cardOf(link);
    if (!card) return;
    if (shown !== link) {
      hide();
      const more = document.createElement('a');
      more.href = link.getAttribute('href');
      more.textContent = 'Show in the list';
      tip.replaceChildren(card.querySelector('dl').cloneNode(true), more);
      link.setAttribute('aria-describedby', 'tip');
      link.classList.add('open');
      shown = link;
    }
    kept = keep || kept;
    tip.hidden = false;
    place(link);
  }

  function hide() {
    clearTimeout(wait);
    if (shown) { shown.removeAttribute('aria-describedby'); shown.classList.remove('open'); }
    shown = null;
    kept = false;
    tip.hidden = true;
  }

  const leave = () => { clearTimeout(wait); if (!kept) wait = setTimeout(hide, 250); };
  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    const link = quotation(event.target);
    if (link && !kept) show(link, false);
    else if (tip.contains(event.target)) clearTimeout(wait);
    else if (shown && link !== shown) leave();
  });
  document.addEventListener('focusin', event => {
    const link = quotation(event.target);
    if (link) show(link, false);
    else if (!tip.contains(event.target)) hide();
  });
  // The first click or tap keeps the box open; a link in the box leads to the list.
  document.addEventListener('click', event => {
    const link = quotation(event.target);
    if (link) {
      event.preventDefault();
      if (kept && shown === link) hide(); else { if (shown !== link) hide(); show(link, true); }
      return;
    }
    const inner = event.target instanceof Element ? event.target.closest('#tip a') : null;
    if (inner) { const card = document.querySelector(inner.getAttribute('href')); hide(); if (card) card.focus(); }
    else if (!tip.contains(event.target)) hide();
    const all = event.target instanceof Element ? event.target.closest('button[data-all]') : null;
    if (all) document.querySelectorAll('details.folded').forEach(part => { part.open = all.dataset.all === 'open'; });
    const sort = event.target instanceof Element ? event.target.closest('th button') : null;
    if (sort) order(sort);
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && shown) hide(); });

  function apply(form) {
    const article = document.getElementById(form.dataset.article);
    const chosen = name => new Set([...form.querySelectorAll('input[name=' + name + ']:checked')].map(box => box.value));
    const speakers = chosen('speaker'), forms = chosen('form'), least = Number(form.elements.confidence.value);
    form.querySelector('output').textContent = least + ' %';
    const out = new Set();
    let all = 0;
    for (const card of article.querySelectorAll('.card')) {
      const data = card.dataset;
      card.hidden = !(speakers.has(data.speaker) && forms.has(data.form) && Number(data.confidence) >= least);
      if (card.hidden) out.add('#' + card.id);
      all++;
    }
    for (const link of article.querySelectorAll('a.q')) {
      const off = out.has(link.getAttribute('href'));
      link.classList.toggle('off', off);
      if (link.id) { if (off) link.tabIndex = -1; else link.removeAttribute('tabindex'); }
    }
    hide();
    form.querySelector('[role=status]').textContent = (all - out.size) + ' of ' + all + ' quotations shown';
  }
  document.addEventListener('input', event => { const form = event.target.form; if (form && form.matches('.filter')) apply(form); });
  document.addEventListener('reset', event => setTimeout(() => apply(event.target)));
  document.addEventListener('submit', event => event.preventDefault());

  function order(button) {
    const head = button.closest('th'), body = head.closest('table').tBodies[0], column = head.cellIndex;
    const falls = head.getAttribute('aria-sort') === 'ascending';
    const number = text => /^[\d,]+( %)?$/.test(text) ? Number(text.replace(/[^\d]/g, '')) : NaN;
    const rows = [...body.rows].map(row => ({ row, text: row.cells[column].textContent }));
    const numeric = rows.every(item => !item.text || !Number.isNaN(number(item.text)));
    rows.sort((a, b) => (numeric ? (number(a.text) || 0) - (number(b.text) || 0) : a.text.localeCompare(b.text)) * (falls ? -1 : 1));
    body.append(...rows.map(item => item.row));
    head.parentElement.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
  }
  document.querySelectorAll('#index thead th').forEach(head => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
  });

  function open() {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target) return;
    if (target.firstElementChild && target.firstElementChild.matches('details.folded')) target.firstElementChild.open = true;
    for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', open);
  open();

  let closed = [];
  window.addEventListener('beforeprint', () => { closed = [...document.querySelectorAll('details:not([open])')]; closed.forEach(part => { part.open = true; }); });
  window.addEventListener('afterprint', () => { closed.forEach(part => { part.open = false; }); closed = []; });
  document.querySelectorAll('form.filter, button[data-all]').forEach(part => { part.hidden = false; });
})();
