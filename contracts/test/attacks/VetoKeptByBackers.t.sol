// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter} from "src/interfaces/IDonationRouter.sol";
import {Routing, Signatures, Way} from "../support/Routing.sol";

/// @notice A lab that is a contract: what it does in one call happens in one transaction.
contract LabInOneTransaction {
    function post(IDonationRouter router, Cart calldata cart, bytes calldata signature) public {
        router.donateSigned(cart, signature);
    }

    function submit(ICampaigns campaigns, bytes32 id, bytes32 evidence) public {
        campaigns.submit(id, evidence);
    }

    function postAndSubmit(
        IDonationRouter router,
        Cart calldata cart,
        bytes calldata signature,
        ICampaigns campaigns,
        bytes32 evidence
    ) external {
        post(router, cart, signature);
        submit(campaigns, cart.donations[0].campaign, evidence);
    }

    function submitAndPost(
        IDonationRouter router,
        Cart calldata cart,
        bytes calldata signature,
        ICampaigns campaigns,
        bytes32 evidence
    ) external {
        submit(campaigns, cart.donations[0].campaign, evidence);
        post(router, cart, signature);
    }

    function create(ICampaigns campaigns, Terms calldata terms) external returns (bytes32) {
        return campaigns.create(terms);
    }
}

/// A backer's points count for the threshold of a veto. So a lab wants them not to count for the veto itself:
/// it submits just before the backer gives more, or brings a gift that she signed at the moment that suits the lab.
contract VetoKeptByBackersTest is Routing {
    bytes32 private id;
    LabInOneTransaction private attacker;

    /// Ada holds 10 of 12 units of points, Bao and Chidi one each; 30% stop a release.
    function setUp() public override {
        super.setUp();
        attacker = new LabInOneTransaction();
        Terms memory terms = usdcTerms();
        terms.lab = address(attacker);
        id = attacker.create(campaigns, terms);
        give(id, ada, 100 * USD);
        give(id, bao, 1 * USD);
        give(id, chidi, 1 * USD);
        vm.warp(T0 + 30 minutes);
    }

    function _submit() private {
        attacker.submit(campaigns, id, EVIDENCE);
    }

    /// A cart of one dollar more, which Ada has signed and anyone can post.
    function _signedCart() private returns (Cart memory cart, bytes memory signature) {
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 1 * USD);
        cart = cartOf(ada, gifts);
        signature = readied(Way.Signed, cart).cart;
    }

    /// Everybody objects, and nothing is released.
    function _assertStopped(uint256 points) private {
        assertEq(campaigns.donorOf(id, ada).counted, 101e18, "she did give more");
        approve(id);
        assertLe(campaigns.submissionOf(id).vetoThreshold, 3.63e9, "30% of 12, Ada's 10 included");
        address[2] memory others = [bao, chidi];
        for (uint256 i; i < others.length; ++i) {
            vm.prank(others[i]);
            campaigns.veto(id, 0);
        }
        vm.expectEmit(address(campaigns));
        emit ICampaigns.VetoCast(id, 0, 1, ada, points, 0);
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertFalse(campaigns.submissionOf(id).open, "stopped");
        vm.warp(T0 + 30 minutes + CHALLENGE);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
        assertEq(campaigns.claimable(id), 0);
    }

    /// Her gift of one dollar is in the mempool; the lab's submission goes first.
    function test_A5_ATopUpAfterTheSubmissionKeepsTheVeto() public {
        _submit();
        vm.warp(T0 + 31 minutes);
        give(id, ada, 1 * USD);
        _assertStopped(10e9);
    }

    function test_A5_ATopUpInTheSameSecondAfterTheLabKeepsTheVeto() public {
        _submit();
        give(id, ada, 1 * USD);
        _assertStopped(10e9);
    }

    /// The relayer that holds her signed cart is the lab.
    function test_A5_ARelayerThatTimesASignedCartTakesNoVeto() public {
        (Cart memory cart, bytes memory signature) = _signedCart();
        _submit();
        vm.warp(T0 + 31 minutes);
        vm.prank(lab);
        donations.donateSigned(cart, signature);
        _assertStopped(10e9);
    }

    function test_A5_ACartAndTheSubmissionInOneTransactionTakeNoVeto() public {
        (Cart memory cart, bytes memory signature) = _signedCart();
        attacker.postAndSubmit(donations, cart, signature, campaigns, EVIDENCE);
        // sqrt(101): held when the submission was made
        _assertStopped(10_049_875_621);
    }

    function test_A5_TheSubmissionAndACartInOneTransactionTakeNoVeto() public {
        (Cart memory cart, bytes memory signature) = _signedCart();
        attacker.submitAndPost(donations, cart, signature, campaigns, EVIDENCE);
        _assertStopped(10e9);
    }

    /// Held up for long, the cart is posted in the challenge window, just before her veto.
    function test_A5_ACartJustBeforeTheVetoTakesNone() public {
        (Cart memory cart, bytes memory signature) = _signedCart();
        _submit();
        approve(id);
        vm.warp(DEADLINE - 1);
        attacker.post(donations, cart, signature);
        vm.prank(attesters[2]);
        campaigns.approve(id, 1, one(unsigned(attesters[2])));
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertFalse(campaigns.submissionOf(id).open, "stopped by her alone");
        assertEq(campaigns.claimable(id), 0);
    }
}
