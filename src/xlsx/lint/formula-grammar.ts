/**
 * Do the tokens of a formula make a formula? Operand and operator must take turns, brackets must pair, and every
 * function must be given what it takes. No value is computed.
 */
import type { FormulaToken } from './formula-tokens';
import { arityOf, REFERENCE_FIRST } from './functions-2010';
import type { LintCode } from './lint-problem';

export const NESTING_MAX = 64;

interface Frame {
  /** undefined for plain parentheses */
  readonly name?: string;
  /** arguments finished so far */
  arguments: number;
  firstIsEmpty: boolean;
}

export type GrammarFault = readonly [code: LintCode, detail: string];

/** @param unions whether a comma outside all brackets joins references, as in a defined name */
export function checkGrammar(tokens: readonly FormulaToken[], unions: boolean): GrammarFault[] {
  return new Grammar(unions).check(tokens);
}

class Grammar {
  private readonly faults: GrammarFault[] = [];
  private readonly frames: Frame[] = [];
  private operandIsDue = true;
  /** an operator, or a comma that joins, stands before; so nothing may end here */
  private joined = true;
  private spaceAfterReference = false;
  private lastIsReference = false;

  constructor(private readonly unions: boolean) {}

  check(tokens: readonly FormulaToken[]): GrammarFault[] {
    for (const token of tokens) {
      const fault = this.step(token);
      if (fault !== undefined) return [...this.faults, ['formula-syntax', fault]];
    }
    if (this.frames.length > 0) return [...this.faults, ['formula-syntax', 'a bracket is not closed']];
    if (this.operandIsDue) return [...this.faults, ['formula-syntax', 'something is missing at the end']];
    return this.faults;
  }

  private step(token: FormulaToken): string | undefined {
    switch (token.kind) {
      case 'unknown':
        return `cannot be read from character ${token.at + 1} on`;
      case 'space':
        this.spaceAfterReference = this.lastIsReference && !this.operandIsDue;
        return undefined;
      case 'function':
        return this.openFrame({ name: token.name, arguments: 0, firstIsEmpty: false });
      case 'open':
        return this.openFrame({ arguments: 0, firstIsEmpty: false });
      case 'close':
        return this.closeFrame();
      case 'separator':
        return this.separate();
      case 'prefix-or-operator':
        if (this.operandIsDue) this.joined = true;
        else this.expectOperand();
        return undefined;
      case 'operator':
        if (this.operandIsDue) return 'an operator without a left side';
        this.expectOperand();
        return undefined;
      case 'percent':
        return this.operandIsDue ? 'a percent sign without a number' : undefined;
      default:
        return this.operand(token.kind === 'reference' || token.kind === 'name');
    }
  }

  private expectOperand(): void {
    this.operandIsDue = true;
    this.joined = true;
    this.spaceAfterReference = false;
  }

  /** Two operands side by side are fault, unless a space makes the intersection of two references. */
  private operand(isReference: boolean): string | undefined {
    if (!this.operandIsDue && !(this.spaceAfterReference && isReference))
      return 'two values without an operator';
    this.operandIsDue = false;
    this.lastIsReference = isReference;
    this.spaceAfterReference = false;
    return undefined;
  }

  private openFrame(frame: Frame): string | undefined {
    if (!this.operandIsDue && !this.spaceAfterReference) return 'two values without an operator';
    this.frames.push(frame);
    if (this.frames.length === NESTING_MAX + 1)
      this.faults.push(['formula-nesting', `nested deeper than ${NESTING_MAX}`]);
    this.operandIsDue = true;
    this.joined = false;
    this.spaceAfterReference = false;
    return undefined;
  }

  private closeFrame(): string | undefined {
    const frame = this.frames.pop();
    if (frame === undefined) return 'a closing bracket too many';
    if (this.operandIsDue) {
      if (this.joined || frame.name === undefined) return 'something is missing before a closing bracket';
      if (frame.arguments > 0) this.emptyArgument(frame);
    } else frame.arguments++;
    if (frame.name !== undefined) this.checkArguments(frame, frame.name);
    this.operandIsDue = false;
    this.joined = false;
    this.lastIsReference = true;
    return undefined;
  }

  private separate(): string | undefined {
    const frame = this.frames.at(-1);
    if (this.operandIsDue && (this.joined || frame?.name === undefined))
      return 'something is missing before a comma';
    if (frame?.name === undefined) {
      if (frame === undefined && !this.unions) return 'a comma outside all brackets';
      this.expectOperand();
      return undefined;
    }
    if (this.operandIsDue) this.emptyArgument(frame);
    else frame.arguments++;
    this.operandIsDue = true;
    this.joined = false;
    this.spaceAfterReference = false;
    return undefined;
  }

  private emptyArgument(frame: Frame): void {
    if (frame.arguments === 0) frame.firstIsEmpty = true;
    frame.arguments++;
  }

  private checkArguments(frame: Frame, name: string): void {
    const arity = arityOf(name);
    if (arity === undefined) return;
    if (frame.arguments < arity.least || frame.arguments > arity.most)
      this.faults.push(['formula-arguments', `${name} with ${frame.arguments} arguments`]);
    else if (frame.firstIsEmpty && REFERENCE_FIRST.has(name.toUpperCase()))
      this.faults.push(['formula-arguments', `${name} without its range`]);
  }
}
