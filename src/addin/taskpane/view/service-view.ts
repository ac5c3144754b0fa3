/** Profile and certificates: what stands in the sheet, what would change if it said something else, and only then a button. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CertificateField } from '../../../checklist/vocabulary';
import { isCertificateField } from '../model/form-entries';
import {
  type CertificateForm,
  type FormField,
  serviceForm,
  type ServiceForm,
  valueFrom,
  withField,
} from '../model/forms';
import { entriesOf } from '../model/form-entries';
import { type Edits, NO_EDITS } from '../model/what-if';
import { fill } from '../words';
import { consequences } from './consequences';
import { cellButton, findingButton } from './parts';
import type { Look } from '../model/look';
import { DetailElement } from './detail-element';
import { draftOf } from './draft';
import { start } from './pane-element';

export class ServiceView extends DetailElement {
  private get edits(): Edits {
    return draftOf(this.pane).edits;
  }

  private set edits(edits: Edits) {
    draftOf(this.pane).edits = edits;
    this.requestUpdate();
  }

  private get spare(): number {
    return draftOf(this.pane).spare;
  }

  private set spare(spare: number) {
    draftOf(this.pane).spare = spare;
    this.requestUpdate();
  }

  protected override draw(look: Look) {
    const { service: words } = this.words;
    const form = serviceForm(look, this.edits, this.spare, this.wording);
    if (form === undefined) return nothing;
    return html`
      <p>${words.intro}</p>
      ${form.hasSheet ? nothing : html`<p class="caution">${words.noSheet}</p>`}
      <section class="consequences" aria-labelledby="what-changes">
        <h2 id="what-changes">${words.whatChanges}</h2>
        <div role="status" aria-live="polite">${consequences(look.edition, form, this.words)}</div>
        ${this.buttons(form)}
      </section>
      <h2>${words.profileHeading}</h2>
      <div class="fields">${form.profile.map((field) => this.field(field, 'profile', this.editProfile))}</div>
      <h2>${words.certificatesHeading}</h2>
      ${form.certificates.map((row) => this.certificate(row))}
      <p class="buttons">
        ${
          form.full
            ? html`<span class="faint">${words.full}</span>`
            : html`<button
                type="button"
                @click=${() => {
                  this.spare += 1;
                }}
              >
                ${words.addRow}
              </button>`
        }
      </p>
    `;
  }

  private buttons(form: ServiceForm) {
    const { service: words, reading } = this.words;
    if (!form.edited) return nothing;
    const readOnly = this.state.look?.snapshot.readOnly === true;
    const canWrite = this.pane.canWriteForms && form.hasSheet && !readOnly;
    return html`
      <p class="buttons">
        ${
          canWrite
            ? html`<button
                type="button"
                class="primary"
                @click=${() => {
                  start(this.write(form));
                }}
              >
                ${words.write}
              </button>`
            : nothing
        }
        <button
          type="button"
          @click=${() => {
            this.edits = NO_EDITS;
            this.spare = 0;
          }}
        >
          ${words.reset}
        </button>
      </p>
      ${!canWrite && form.hasSheet ? html`<p class="faint">${readOnly ? reading.readOnly : words.readOnlyForm}</p>` : nothing}
    `;
  }

  private certificate({ row, scheme, worth, fields, findings }: CertificateForm): TemplateResult {
    const { service: words } = this.words;
    const number = row + 1;
    return html`<details class="certificate" data-worth=${worth}>
      <summary>
        ${fill(scheme === '' ? words.row : words.rowNamed, { number, scheme })}
        <span class="badge" data-worth=${WORTH[worth]}
          >${scheme === '' ? words.emptyRow : words.worth[worth]}</span
        >
      </summary>
      ${
        findings.length === 0
          ? nothing
          : html`<ol class="plain-list">
              ${findings.map((line) => html`<li>${findingButton(line, this.pane, undefined)}</li>`)}
            </ol>`
      }
      <div class="fields">
        ${fields.map((field) =>
          this.field(field, `certificate-${String(row)}`, (id, control) => {
            if (isCertificateField(id)) this.editCertificate(row, id, control);
          }),
        )}
      </div>
    </details>`;
  }

  private field(
    field: FormField,
    owner: string,
    edit: (id: string, control: FormField & { readonly entered: string }) => void,
  ): TemplateResult {
    const { service: words } = this.words;
    const id = `${owner}-${field.id}`;
    const changed = ({ target }: Event) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
        edit(field.id, { ...field, entered: target.value });
    };
    const hints = `${id}-prompt${field.unreadable === undefined ? '' : ` ${id}-unreadable`}`;
    return html`<div class="field" data-edited=${field.edited}>
      <label for=${id}
        >${field.label}${field.required ? html` <span class="need">${words.requiredMark}</span>` : nothing}</label
      >
      ${
        field.kind === 'choice'
          ? html`<select id=${id} aria-describedby=${hints} @change=${changed}>
              <option value="" ?selected=${field.text === ''}>${words.blank}</option>
              ${field.choices.map(
                (choice) =>
                  html`<option value=${choice} ?selected=${field.text === choice}>${choice}</option>`,
              )}
            </select>`
          : html`<input
              id=${id}
              type=${field.kind === 'date' ? 'date' : 'text'}
              aria-describedby=${hints}
              autocomplete="off"
              .value=${field.text}
              @change=${changed}
            />`
      }
      ${field.unreadable === undefined ? nothing : html`<p class="caution" id=${`${id}-unreadable`}>${fill(words.badDate, { value: field.unreadable })}</p>`}
      <p class="faint" id=${`${id}-prompt`}>${field.prompt}</p>
      ${
        field.place === undefined
          ? nothing
          : html`<p>
              ${cellButton(words.goToCellShort, field.place, this.pane, 'link', fill(words.goToCell, { label: field.label }))}
            </p>`
      }
    </div>`;
  }

  private readonly editProfile = (
    id: string,
    { kind, entered }: FormField & { readonly entered: string },
  ) => {
    const profile = new Map(this.edits.profile).set(id, valueFrom(kind, entered));
    this.edits = { ...this.edits, profile };
  };

  private editCertificate(
    row: number,
    id: CertificateField,
    { kind, entered }: FormField & { readonly entered: string },
  ): void {
    const held =
      this.edits.certificates.get(row) ?? this.state.look?.reading?.received.answers.certificates[row] ?? {};
    const edited = withField(held, id, valueFrom(kind, entered));
    this.edits = { ...this.edits, certificates: new Map(this.edits.certificates).set(row, edited) };
  }

  /** What was entered goes when it stands in the sheet; after a refusal it stays here. */
  private async write(form: ServiceForm): Promise<void> {
    const { look } = this.state;
    if (look?.reading === undefined) return;
    const written = await this.pane.writeForm(entriesOf(form, look.reading.received.answers, this.edits));
    if (!written) return;
    this.edits = NO_EDITS;
    this.spare = 0;
  }
}

const WORTH = { yes: 'good', no: 'bad', unknown: 'ask' } as const;
