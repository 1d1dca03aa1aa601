import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Toast {
  readonly id: number
  readonly message: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

export interface ToastState {
  readonly toasts: readonly Toast[]
  /** Shows a line at the foot of the window for a while; one with an action stays longer. Gives what dismisses it. */
  readonly showToast: (toast: Omit<Toast, 'id'>) => number
  readonly dismissToast: (id: number) => void
}

export type ToastStore = StoreApi<ToastState>

export function createToastStore(): ToastStore {
  let next = 1
  return createStore<ToastState>()((set, get) => ({
    toasts: [],
    showToast: (toast) => {
      const id = next++
      set({ toasts: [...get().toasts.slice(-2), { ...toast, id }] })
      return id
    },
    dismissToast: (id) => set({ toasts: get().toasts.filter((toast) => toast.id !== id) }),
  }))
}
