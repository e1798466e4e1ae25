import { create } from 'zustand'

interface Chosen {
  readonly chosenId: string | undefined
  readonly choose: (complaintId: string | undefined) => void
}

/** Which complaint is looked at; it stays chosen while another screen is shown. */
export const useChosenComplaint = create<Chosen>((set) => ({
  chosenId: undefined,
  choose: (chosenId) => set({ chosenId }),
}))
