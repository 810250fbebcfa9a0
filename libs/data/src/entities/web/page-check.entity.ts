import {
  type Instant,
  OFFICIAL_PAGES,
  type OfficialPage,
  PAGE_FAILURES,
  type PageFailure,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

/** What looking at a page of an account found, as long as it found the same. */
@Entity('page_checks')
@Check('ck_page_checks__answer', `(status IS NULL) <> (failure IS NULL)`)
@WithoutOverlaps('accountId', 'page')
@Index(['accountId'])
export class PageCheckEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_page_checks__page', OFFICIAL_PAGES)
  page!: OfficialPage;

  @Column('text')
  url!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @OneOf('ck_page_checks__failure', PAGE_FAILURES, { nullable: true })
  failure!: PageFailure | null;

  @InstantColumn()
  checkedAt!: Instant;
}
