/** A control for an expression: names of metrics are completed while one types. */
import React, { useId, useLayoutEffect, useRef, useState } from 'react';

import { completed, completions } from '../logic/form/complete';
import type { ControlProps } from './field';
import { useKit } from './kit';

interface ExpressionProps {
  control: Partial<ControlProps>;
  value: string;
  readOnly?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  onChange: (value: string) => void;
}

export function Expression(props: ExpressionProps): JSX.Element {
  const { control, value, readOnly, placeholder, autoFocus, onChange } = props;
  const { sheet, trans } = useKit();
  const input = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [typedAt, setTypedAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const list = useId();

  useLayoutEffect(() => {
    if (caret.current !== null) {
      input.current?.setSelectionRange(caret.current, caret.current);
      caret.current = null;
    }
  });

  const metrics = sheet.examination?.metrics ?? [];
  const { start, names } =
    typedAt === null ? { start: 0, names: [] } : completions(value, typedAt, metrics);
  const isOpen = names.length > 0;
  const close = () => setTypedAt(null);
  const choose = (name: string) => {
    const next = completed(value, typedAt ?? value.length, start, name);
    caret.current = next.caret;
    close();
    onChange(next.text);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (!isOpen) {
      if (event.key === 'Enter') {
        event.preventDefault(); // an expression stands in one line, however it is wrapped
      }
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setChosen((chosen + step + names.length) % names.length);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      choose(names[chosen] ?? names[0] ?? '');
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="rtkit-Expression">
      <textarea
        {...control}
        ref={input}
        rows={1}
        className="rtkit-Field-control rtkit-mod-code"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
        spellCheck={false}
        autoFocus={autoFocus}
        readOnly={readOnly}
        placeholder={placeholder}
        value={value}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          control.onBlur?.();
        }}
        onChange={event => {
          setTypedAt(event.target.selectionStart);
          setChosen(0);
          onChange(event.target.value.replace(/\s*\n\s*/g, ' '));
        }}
      />
      <ul id={list} role="listbox" aria-label={trans.__('Metrics')} hidden={!isOpen}>
        {names.map((name, index) => (
          <li
            key={name}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={event => {
              event.preventDefault(); // the input keeps the focus
              choose(name);
            }}
          >
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
