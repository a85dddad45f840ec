type Named = {
  first_name: string | null
  last_name: string | null
  company_name: string | null
  email: string | null
}

/** What a customer is called: the name, else the company, else the e-mail address; may be empty. */
export const customerName = (customer: Named): string =>
  [customer.first_name, customer.last_name].filter(Boolean).join(" ") ||
  customer.company_name ||
  customer.email ||
  ""
