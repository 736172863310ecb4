/**
 * Takes customer files in, each record accounted for, as a snapshot a month.
 *
 * <p>A file may be text in any of the encodings that banks use, packed or not, a workbook, or
 * Parquet ({@link org.tierbook.customers.Wrapping}): each comes out as a CSV in UTF-8, which one
 * reader splits into records, while a counter that shares no code with it counts them. A header
 * found among the first lines says which column is which ({@code columns.yaml}); a good record goes
 * into its month's two stores, every other one into a bucket of the ledger.
 *
 * <p>What lies beside the customers ({@code sections.yaml}) goes the same way, into a store a file
 * with one table, {@code rows}. Nothing personal stands in it; a customer is a {@code
 * customer_key}, the same one as in the facts. Reports read it by the section's name, with {@code
 * slice} and {@code unit} in front as {@code customer} has them:
 *
 * <ul>
 *   <li>{@code contacts}: {@code customer_key integer, branch_id, manager_id varchar} (of the
 *       customer in that month), {@code contact_date date, contact_way varchar, duty_id varchar};
 *   <li>{@code manager_months}: {@code manager_id varchar, branch_id varchar} (of the manager),
 *       {@code calls_month, call_success_month, work_days bigint};
 *   <li>{@code elements}: {@code element_name varchar, branch_id varchar} (always null: it is the
 *       bank's), {@code element_weight, element_rating decimal(18,4)};
 *   <li>a bank's own sections likewise: the key, {@code branch_id}, then the other columns.
 * </ul>
 *
 * A month without the file has no rows; a report that {@code needs} the section is left out then.
 */
@NullMarked
package org.tierbook.customers;

import org.jspecify.annotations.NullMarked;
