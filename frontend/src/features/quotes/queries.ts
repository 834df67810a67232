import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Changed, ifMatch, mergePatch, type Schemas, unwrap, unwrapChanged } from "@/api/client";
import { fileNameOf } from "@/api/file-name";
import { dealKeys } from "@/features/deals/queries";
import { registerQueries } from "@/features/register/parts/register-queries";

export type Quote = Schemas["Quote"];
export type QuoteSummary = Schemas["QuoteSummary"];
export type QuoteDetails = Schemas["QuoteDetails"];
export type QuoteChange = Schemas["QuoteChange"];
export type QuoteDecision = Schemas["QuoteDecision"];
export type QuoteState = Schemas["QuoteState"];

const at = (id: string, version: number) => ({ path: { id }, header: ifMatch(version) });

export const quoteQueries = registerQueries("quotes", {
  list: (query) => unwrap(api.GET("/api/quotes", { params: { query } })),
  get: (id): Promise<Quote> => unwrap(api.GET("/api/quotes/{id}", { params: { path: { id } } })),
  history: (id, query) => unwrap(api.GET("/api/quotes/{id}/history", { params: { path: { id }, query } })),
  create: (body: QuoteDetails) => unwrap(api.POST("/api/quotes", { body })),
  change: (id, version, body: QuoteChange) =>
    unwrapChanged(api.PATCH("/api/quotes/{id}", { params: at(id, version), headers: mergePatch, body })),
  trash: (id, version) => api.DELETE("/api/quotes/{id}", { params: at(id, version) }),
  restore: (id) => unwrap(api.POST("/api/quotes/{id}/restore", { params: { path: { id } } })),
});

export const {
  keys: quoteKeys,
  list: quotesOptions,
  one: quoteOptions,
  useKeep: useKeepQuote,
  useCreate: useCreateQuote,
  useTrash: useTrashQuote,
  useRestore: useRestoreQuote,
} = quoteQueries;

/** A step of one quote; whatever it does to other quotes and to the deal is read anew. */
function useStep<Body>(call: (quote: Quote, body: Body) => Promise<Changed<Quote>>) {
  const keep = useKeepQuote();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ quote, body }: { quote: Quote; body: Body }) => call(quote, body),
    onSuccess: ({ answer }) => {
      void client.invalidateQueries({ queryKey: quoteKeys.all });
      void client.invalidateQueries({ queryKey: dealKeys.all });
      keep(answer);
    },
    // The next attempt is made from what others have made of them meanwhile.
    onError: ({ status }) => {
      if (status !== 412) return;
      void client.invalidateQueries({ queryKey: quoteKeys.all });
      void client.invalidateQueries({ queryKey: dealKeys.all });
    },
    meta: { silent: true },
  });
}

export const useIssueQuote = () =>
  useStep<void>(({ id, version }) =>
    unwrapChanged(api.POST("/api/quotes/{id}/issue", { params: at(id, version) })),
  );

export const useAcceptQuote = () =>
  useStep<QuoteDecision>(({ id, version }, body) =>
    unwrapChanged(api.POST("/api/quotes/{id}/accept", { params: at(id, version), body })),
  );

export const useDeclineQuote = () =>
  useStep<QuoteDecision>(({ id, version }, body) =>
    unwrapChanged(api.POST("/api/quotes/{id}/decline", { params: at(id, version), body })),
  );

export const useReopenQuote = () =>
  useStep<void>(({ id, version }) =>
    unwrapChanged(api.POST("/api/quotes/{id}/reopen", { params: at(id, version) })),
  );

export const useTakeOverQuote = () =>
  useStep<{ dealVersion: number }>(({ id, version }, body) =>
    unwrapChanged(api.POST("/api/quotes/{id}/take-over", { params: at(id, version), body })),
  );

/** A draft made of something: a deal, or another quote. */
function useBeginning(call: (id: string) => Promise<Quote>) {
  const keep = useKeepQuote();
  return useMutation({ mutationFn: call, onSuccess: keep });
}

export const useQuoteOfDeal = () =>
  useBeginning((id) => unwrap(api.POST("/api/deals/{id}/quotes", { params: { path: { id } } })));

export const useCopyQuote = () =>
  useBeginning((id) => unwrap(api.POST("/api/quotes/{id}/copies", { params: { path: { id } } })));

export const useReviseQuote = () =>
  useBeginning((id) => unwrap(api.POST("/api/quotes/{id}/revisions", { params: { path: { id } } })));

/** The quote as a file, named as offices name it. */
export async function quotePdf(id: string): Promise<{ name: string; content: Blob }> {
  const { data, response } = await api.GET("/api/quotes/{id}/pdf", {
    params: { path: { id } },
    parseAs: "blob",
  });
  return {
    name: fileNameOf(response.headers.get("Content-Disposition")) ?? "quote.pdf",
    content: data as Blob,
  };
}

/** A page of the quote as it is printed, and how many there are. */
export const quotePageOptions = ({ id, version }: Quote, page: number) =>
  queryOptions({
    queryKey: [...quoteKeys.one(id), "page", version, page] as const,
    queryFn: async () => {
      const { data, response } = await api.GET("/api/quotes/{id}/page", {
        params: { path: { id }, query: { number: page } },
        parseAs: "blob",
      });
      return { image: data as Blob, pages: Number(response.headers.get("Page-Count") ?? 1) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
